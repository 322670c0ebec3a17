import type { TimeZone } from "../events/types";
import { addDays, dateIn, daysBetween } from "./rules";

/** Seven days and one day before the due date, one day after it, and every seven days from then on. */
export type ReminderMoment = "before-7" | "before-1" | `late-${number}`;

/** Reminders leave from this hour on, so that nobody's telephone rings at night. */
const reminderHour = 8;

/** The latest date whose reminders may leave: today in the zone, or yesterday before 08.00. */
export function reachedOn(timeZone: TimeZone, now: Date): string {
	return dateIn(timeZone, new Date(now.getTime() - reminderHour * 3_600_000));
}

/**
 * The one reminder that is to have left by now for a due date. Only the latest moment counts, so that what no worker
 * could send does not arrive in a burst, and "seven days" never comes after "tomorrow". Null while there is none.
 */
export function reminderMoment(dueOn: string, timeZone: TimeZone, now: Date): ReminderMoment | null {
	const late = daysBetween(dueOn, reachedOn(timeZone, now));
	if (late < -7) return null;
	if (late < -1) return "before-7";
	// Between midnight and 08.00 after the due date, "tomorrow" is wrong already and "late" does not leave yet.
	if (late < 1) return dueOn < dateIn(timeZone, now) ? null : "before-1";
	return `late-${1 + 7 * Math.floor((late - 1) / 7)}`;
}

/** The date on which a reminder of this moment leaves. */
export function reminderDate(moment: ReminderMoment, dueOn: string): string {
	const [side, days] = moment.split("-") as ["before" | "late", string];
	return addDays(dueOn, side === "before" ? -Number(days) : Number(days));
}

/** The Monday of the week that a date lies in. */
export function mondayOf(date: string): string {
	const monday = "2024-01-01";
	return addDays(date, -(((daysBetween(monday, date) % 7) + 7) % 7));
}
