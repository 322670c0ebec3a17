import ical, {
	ICalAlarmType,
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalAttendeeType,
	type ICalCalendar,
	ICalCalendarMethod,
	ICalEventBusyStatus,
	ICalEventClass,
	ICalEventStatus,
	ICalEventTransparency,
} from "ical-generator";
import { isDeliverableAddress } from "../messages/address";
import type { CalendarAttendee, CalendarDayFacts, CalendarPerson } from "./facts";
import {
	cleanLine,
	cleanParameter,
	cleanText,
	cleanUri,
	cutText,
	descriptionLimit,
	escapeText,
	foldLine,
	lineLimit,
	unfoldLines,
} from "./text";
import { requireTimeZone, timeZoneBlock, wallClock } from "./time-zone";

/** A day with everything its VEVENT says. */
export interface ObjectDay extends CalendarDayFacts {
	readonly cancelled: boolean;
	readonly organizer: CalendarPerson;
	readonly attendee: CalendarAttendee | null;
	readonly rsvp: boolean;
	/** A reminder two hours before the start. */
	readonly alarm: boolean;
	/** Hides "propose a new time" in Outlook; only sense in an invitation. */
	readonly refuseCounter: boolean;
}

export interface CalendarObject {
	readonly method: "REQUEST" | "CANCEL" | "PUBLISH" | null;
	/** Title of a feed; null for a single invitation. */
	readonly name: string | null;
	/** How often a subscriber should ask again, as RFC 5545 duration such as "PT1H". */
	readonly refresh: string | null;
	readonly days: readonly ObjectDay[];
}

/**
 * The iCalendar object as UTF-8 text with CRLF, the same for the same input in any process, locale or system zone.
 * Throws RangeError for facts no calendar may get: a wrong zone, an end before the start, an empty title, an address
 * that cannot be one, an organizer who is the attendee.
 */
export function renderCalendarObject(object: CalendarObject): string {
	const calendar = ical({
		prodId: { company: "rembuk", product: "rembuk", language: "ID" },
		scale: "GREGORIAN",
		// No name: with one the library writes DTSTAMP without Z, in the time of the process.
		timezone: { name: null, generator: timeZoneBlock },
	});
	if (object.method) calendar.method(ICalCalendarMethod[object.method]);
	for (const day of object.days) addDay(calendar, day);
	return `${repaired(unfoldLines(calendar.toString()), object).map(foldLine).join("\r\n")}\r\n`;
}

function addDay(calendar: ICalCalendar, day: ObjectDay): void {
	const start = wallClock(day.start, day.timeZone);
	const end = wallClock(day.end, day.timeZone);
	// The library would swap the two without a word.
	if (end <= start) throw new RangeError("the end is not after the start");
	const summary = cutText(cleanLine(day.summary), lineLimit);
	if (summary === "") throw new RangeError("the title is empty");
	const location = cutText(cleanLine(day.location), lineLimit);
	const more = day.url ? `\n${cleanUri(day.url)}` : "";
	calendar.createEvent({
		id: requireUid(day.uid),
		sequence: requireSequence(day.sequence),
		stamp: requireInstant(day.dtstamp),
		created: requireInstant(day.createdAt),
		lastModified: requireInstant(day.dtstamp),
		timezone: requireTimeZone(day.timeZone),
		start,
		end,
		summary,
		...(location === "" ? {} : { location: { title: location } }),
		description: cutText(cleanText(day.description), descriptionLimit, more),
		status: day.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		transparency: ICalEventTransparency.OPAQUE,
		class: ICalEventClass.PUBLIC,
		busystatus: ICalEventBusyStatus.BUSY,
		organizer: { name: displayName(day.organizer), email: requireAddress(day.organizer.email) },
		attendees: day.attendee ? [attendeeOf(day.attendee, day)] : [],
		alarms: day.alarm ? [{ type: ICalAlarmType.display, trigger: 7_200, description: summary }] : [],
		x: day.refuseCounter ? { "X-MICROSOFT-DISALLOW-COUNTER": "TRUE" } : {},
	});
}

function attendeeOf(attendee: CalendarAttendee, day: ObjectDay) {
	if (attendee.email.toLowerCase() === day.organizer.email.toLowerCase())
		throw new RangeError("the organizer cannot be the attendee");
	return {
		name: displayName(attendee),
		email: requireAddress(attendee.email),
		rsvp: day.rsvp,
		status: ICalAttendeeStatus[attendee.partstat === "NEEDS-ACTION" ? "NEEDSACTION" : attendee.partstat],
		type: ICalAttendeeType.INDIVIDUAL,
		role: ICalAttendeeRole.REQ,
	};
}

function displayName(person: CalendarPerson): string {
	return cleanParameter(person.name) || cleanParameter(person.email);
}

function requireAddress(address: string): string {
	if (!isDeliverableAddress(address)) throw new RangeError("not a deliverable address");
	// It stands in a mailto URI, where these need encoding (RFC 6068 2).
	return address.replace(/[%#?^`{|}]/g, encodeURIComponent);
}

function requireUid(uid: string): string {
	if (!/^[A-Za-z0-9-]{16,255}$/.test(uid)) throw new RangeError("not a UID of ours");
	return uid;
}

function requireSequence(sequence: number): number {
	if (!Number.isSafeInteger(sequence) || sequence < 0) throw new RangeError(`not a sequence: ${sequence}`);
	return sequence;
}

function requireInstant(instant: string): Date {
	const date = new Date(instant);
	if (!instant.endsWith("Z") || Number.isNaN(date.getTime())) throw new RangeError(`not a UTC instant: ${instant}`);
	return date;
}

/**
 * What the library cannot say or says wrongly: addresses as URIs instead of TEXT, a calendar's name escaped, and the
 * order of RFC 5545 3.6: properties of the calendar before its components, alarms after the properties of their event.
 */
function repaired(lines: readonly string[], object: CalendarObject): string[] {
	const extra = new Map(object.days.map((day) => [`UID:${day.uid}`, addressLines(day)]));
	const header = headerLines(object);
	const out: string[] = [];
	let alarm: string[] = [];
	let inAlarm = false;
	for (const line of lines) {
		if (line === "BEGIN:VALARM") inAlarm = true;
		if (line === "END:VEVENT") {
			out.push(...alarm);
			alarm = [];
		}
		(inAlarm ? alarm : out).push(line.startsWith("ATTENDEE;") ? line.replace(":MAILTO:", ":mailto:") : line);
		if (line === "END:VALARM") inAlarm = false;
		if (line === "CALSCALE:GREGORIAN") out.push(...header);
		out.push(...(extra.get(line) ?? []));
	}
	return out;
}

function headerLines(object: CalendarObject): string[] {
	const lines: string[] = [];
	if (object.name) {
		const name = escapeText(cutText(cleanLine(object.name), lineLimit));
		lines.push(`NAME:${name}`, `X-WR-CALNAME:${name}`);
	}
	if (object.refresh)
		lines.push(`REFRESH-INTERVAL;VALUE=DURATION:${object.refresh}`, `X-PUBLISHED-TTL:${object.refresh}`);
	return lines;
}

function addressLines(day: ObjectDay): string[] {
	const lines = day.url ? [`URL:${cleanUri(day.url)}`] : [];
	if (day.conferenceUrl) {
		const label = cleanParameter(day.conferenceLabel ?? "") || "Pertemuan daring";
		lines.push(`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="${label}":${cleanUri(day.conferenceUrl)}`);
	}
	return lines;
}
