import type { EventRow } from "#db/tables/events";
import { toInstant } from "../calendar/time-zone";
import { reachedOn } from "../followups/reminder-schedule";
import { addDays, dateIn } from "../followups/rules";
import type { ReminderKind } from "./types";

/** What the letters by date of an event are counted from. */
export type Dated = Pick<
	EventRow,
	"timeZone" | "startsAt" | "endsAt" | "firstReminderDays" | "lastReminderDays" | "thanksDays"
>;

/** One letter by date: the local date it is counted from and the one it leaves on, at 08.00. */
export interface Reminder {
	kind: ReminderKind;
	anchorOn: string;
	date: string;
}

/** Whoever missed the thanks by more days than this is not thanked any more. */
const thanksKeptFor = 6;
/** The most days a letter may be away from the event. */
export const mostDays = 60;

/** The letters by date that an event sends, in order of time; those switched off are not among them. */
export function remindersOf(event: Dated): Reminder[] {
	const { timeZone, startsAt, endsAt, firstReminderDays, lastReminderDays, thanksDays } = event;
	if (!startsAt || !endsAt) return [];
	const [startsOn, endsOn] = [dateIn(timeZone, new Date(startsAt)), dateIn(timeZone, new Date(endsAt))];
	const before = (kind: ReminderKind, days: number | null) =>
		days === null ? [] : [{ kind, anchorOn: startsOn, date: addDays(startsOn, -days) }];
	return [
		...before("first_reminder", firstReminderDays),
		...before("last_reminder", lastReminderDays),
		...(thanksDays === null ? [] : [{ kind: "thanks" as const, anchorOn: endsOn, date: addDays(endsOn, thanksDays) }]),
	];
}

/**
 * The one letter that is to have left by now: before the event only the latest reminder counts, so that what no worker
 * could send does not arrive in a burst; while it runs there is none; afterwards the thanks, for a week.
 */
export function dueReminder(event: Dated, now: Date): Reminder | null {
	const { startsAt, endsAt, timeZone } = event;
	if (!startsAt || !endsAt) return null;
	const at = now.toISOString();
	const reached = reachedOn(timeZone, now);
	const passed = remindersOf(event).filter(({ date }) => date <= reached);
	if (at < startsAt) return passed.filter(({ kind }) => kind !== "thanks").at(-1) ?? null;
	if (at < endsAt) return null;
	return passed.find(({ kind, date }) => kind === "thanks" && reached <= addDays(date, thanksKeptFor)) ?? null;
}

/** The instant from which a letter by date leaves: 08.00 on its date in the event's zone. */
export function leavesAt({ date }: Pick<Reminder, "date">, timeZone: EventRow["timeZone"]): string {
	return toInstant(`${date}T08:00`, timeZone);
}
