import { DateTime } from "luxon";

const dayOf = (date: string) => DateTime.fromISO(date.slice(0, 10), { zone: "utc" });

/** The date so many days later, or earlier below zero: ("2021-09-16", 1) → "2021-09-17". Times behind the date are ignored. */
export function addDays(date: string, days: number): string {
	return dayOf(date).plus({ days }).toFormat("yyyy-LL-dd");
}

/** How many days lie between two dates: ("2021-09-16", "2021-09-18") → 2; below zero when the second is earlier. */
export function daysBetween(from: string, to: string): number {
	return Math.round(dayOf(to).diff(dayOf(from), "days").days);
}

/** Whether a date is a Friday. */
export function isFriday(date: string): boolean {
	return dayOf(date).weekday === 5;
}
