import { DateTime } from "luxon";
import { toInstant, toLocal } from "../calendar/time-zone";
import type { TimeZone } from "../events/types";
import type { FollowupStatus } from "./types";

/** How a follow-up stands against its due date; `days` are whole calendar days of the event's zone. */
export type DueState =
	| { state: "late"; days: number }
	| { state: "soon"; days: number }
	| { state: "running"; days: number }
	| { state: "done" }
	| { state: "cancelled" };

/** What is needed to say whether a follow-up is late. Dates are `YYYY-MM-DD` in the event's zone. */
export interface Dated {
	status: FollowupStatus;
	dueOn: string;
	timeZone: TimeZone;
	/** The date on which a worked example is looked at; null for today. */
	exampleAsOf: string | null;
}

/** Up to this many days before the due date a follow-up is due soon. */
const soonDays = 7;

/** Late, due soon, running or closed, at one moment: overdue is never stored. The due date itself is not late. */
export function dueState({ status, dueOn, timeZone, exampleAsOf }: Dated, now: Date): DueState {
	if (status === "done" || status === "cancelled") return { state: status };
	const today = exampleAsOf?.slice(0, 10) ?? dateIn(timeZone, now);
	const days = daysBetween(today, dueOn);
	if (days < 0) return { state: "late", days: -days };
	return { state: days <= soonDays ? "soon" : "running", days };
}

/** Due dates that end (UTC instant) up to this moment are due soon: seven whole days after today in any zone. */
export function soonUntil(now: Date): Date {
	return new Date(now.getTime() + (soonDays + 1) * 86_400_000);
}

/** The instant a due date ends: midnight after it in the event's zone. */
export function endOfDate(date: string, timeZone: TimeZone): string {
	return toInstant(`${addDays(date, 1)}T00:00`, timeZone);
}

/** Whether a due date is over before its event began; an event without a date began never. */
export function isDueBeforeStart(dueOn: string, event: { startsAt: string | null; timeZone: TimeZone }): boolean {
	return event.startsAt !== null && endOfDate(dueOn, event.timeZone) <= event.startsAt;
}

/** Today's date in a zone. */
export function dateIn(timeZone: TimeZone, now: Date): string {
	return toLocal(now.toISOString(), timeZone).slice(0, 10);
}

/** Whether work on it can be reported: neither done nor cancelled. */
export function isOpen(status: FollowupStatus): boolean {
	return status === "not_started" || status === "in_progress";
}

/** The next free number of a series of codes: `RTL-TAN-07` after `RTL-TAN-06`. */
export function nextCode(start: string, taken: readonly string[]): string {
	const highest = Math.max(0, ...taken.map((code) => Number(code.slice(start.length)) || 0));
	return `${start}${String(highest + 1).padStart(2, "0")}`;
}

/** The date so many days later, or earlier for a negative number. */
export function addDays(date: string, days: number): string {
	return DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toFormat("yyyy-LL-dd");
}

/** Whole days from one date to another; negative when the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
	const [start, end] = [from, to].map((date) => DateTime.fromISO(date, { zone: "utc" }).toMillis()) as [number, number];
	return Math.round((end - start) / 86_400_000);
}
