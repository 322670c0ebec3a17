import { DateTime } from "luxon";
import type { Deps } from "#app/domain/deps";
import type { TimeZone } from "#app/domain/events/types";

/** The same use cases at another moment: what a scenario tells of the past happened then. */
export function at(deps: Deps, moment: Date): Deps {
	return { ...deps, now: () => moment };
}

/** The date `days` from today in a zone, `YYYY-MM-DD`. */
export function dateFromToday(deps: Deps, days: number, timeZone: TimeZone): string {
	return DateTime.fromJSDate(deps.now(), { zone: timeZone }).plus({ days }).toFormat("yyyy-MM-dd");
}

/** The instant of a wall clock, as a date. */
export function moment(date: string, time: string, timeZone: TimeZone): Date {
	return DateTime.fromISO(`${date}T${time}`, { zone: timeZone }).toJSDate();
}
