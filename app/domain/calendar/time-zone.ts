import { DateTime } from "luxon";
import { type TimeZone, timeZones } from "../events/types";

/** Abbreviation and offset per zone. Fixed since 1988, no summer time (Keppres 41/1987). */
const zoneFacts = {
	"Asia/Jakarta": { label: "WIB", offset: "+0700" },
	"Asia/Pontianak": { label: "WIB", offset: "+0700" },
	"Asia/Makassar": { label: "WITA", offset: "+0800" },
	"Asia/Jayapura": { label: "WIT", offset: "+0900" },
} as const satisfies Record<TimeZone, { label: string; offset: string }>;

/** True for the four zones an event may have. "Singapore" or "GMT+7" are none. */
export function isTimeZone(value: string): value is TimeZone {
	return (timeZones as readonly string[]).includes(value);
}

/** The zone itself, or a RangeError: a wrong zone means wrong times in every calendar. */
export function requireTimeZone(value: string): TimeZone {
	if (!isTimeZone(value)) throw new RangeError(`unsupported time zone: ${value}`);
	return value;
}

/** WIB, WITA or WIT; RangeError for any other zone. */
export function zoneLabel(timeZone: string): "WIB" | "WITA" | "WIT" {
	return zoneFacts[requireTimeZone(timeZone)].label;
}

/** True for a wall-clock time "YYYY-MM-DDTHH:MM" that exists; "2021-02-30T08:00" does not. */
export function isLocalDateTime(value: string): boolean {
	return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) && DateTime.fromISO(value, { zone: "utc" }).isValid;
}

/** A wall-clock time as luxon value in its zone; RangeError for a bad time or zone. */
export function wallClock(local: string, timeZone: string): DateTime {
	const zone = requireTimeZone(timeZone);
	if (!isLocalDateTime(local)) throw new RangeError(`not a local date and time: ${local}`);
	return DateTime.fromISO(local, { zone });
}

/** "2021-09-16T08:00" in Asia/Jakarta → "2021-09-16T01:00:00.000Z"; RangeError for a bad time or zone. */
export function toInstant(local: string, timeZone: string): string {
	return new Date(wallClock(local, timeZone).toMillis()).toISOString();
}

/** "2021-09-16T01:00:00.000Z" in Asia/Jakarta → "2021-09-16T08:00"; RangeError for a bad instant or zone. */
export function toLocal(instant: string, timeZone: string): string {
	const zone = requireTimeZone(timeZone);
	const moment = DateTime.fromISO(instant, { zone: "utc" });
	if (!moment.isValid) throw new RangeError(`not an instant: ${instant}`);
	return moment.setZone(zone).toFormat("yyyy-LL-dd'T'HH:mm");
}

/**
 * One VTIMEZONE with a single STANDARD observance. No RDATE or RRULE: Outlook misreads both, and none of the four zones
 * has changed since 1988.
 */
export function timeZoneBlock(timeZone: string): string {
	const zone = requireTimeZone(timeZone);
	const { label, offset } = zoneFacts[zone];
	return [
		"BEGIN:VTIMEZONE",
		`TZID:${zone}`,
		`X-LIC-LOCATION:${zone}`,
		"BEGIN:STANDARD",
		`TZNAME:${label}`,
		`TZOFFSETFROM:${offset}`,
		`TZOFFSETTO:${offset}`,
		"DTSTART:19700101T000000",
		"END:STANDARD",
		"END:VTIMEZONE",
	].join("\r\n");
}
