import { cleanText, cutText } from "../calendar/text";
import type { AnswerProgram } from "./types";

/** One attendee of a calendar message. */
interface ReplyAttendee {
	/** The calendar address and, where the program writes it apart, the EMAIL parameter. */
	addresses: string[];
	/** PARTSTAT in upper case. */
	status: string;
}

/** One VEVENT of a calendar message, as far as an organiser has to know it. */
interface ReplyEvent {
	uid: string;
	sequence: number;
	/** UTC instant; null where it is missing or no time. */
	dtstamp: string | null;
	comment: string;
	attendees: ReplyAttendee[];
}

/** A calendar message of somebody else's program. */
export interface CalendarReply {
	/** METHOD in upper case. */
	method: string;
	program: AnswerProgram;
	events: ReplyEvent[];
}

/** A reply has one event; a few more are overridden days of a series. */
const mostEvents = 10;
/** A reply takes a few kilobytes; more than this is no answer but a load. */
const mostCharacters = 256 * 1024;
const longestComment = 1_000;

/**
 * Reads a foreign calendar message: which events, whose answers. It reads no times, so that Windows' names of time zones
 * matter as little as broken ones, and never ORGANIZER, which Exchange leaves out. Null for what is no whole calendar
 * message of bearable size. Its effort grows with the length of the text alone.
 */
export function readCalendarReply(text: string): CalendarReply | null {
	if (text.length > mostCharacters) return null;
	const lines = unfold(text);
	if (lines.at(-1)?.toUpperCase() !== "END:VCALENDAR") return null;
	const reply: CalendarReply = { method: "", program: "other", events: [] };
	const inside: string[] = [];
	for (const { name, parameters, value } of lines.map(parts)) {
		if (name === "BEGIN") {
			inside.push(value.toUpperCase());
			if (inside.join("/") !== "VCALENDAR/VEVENT") continue;
			if (reply.events.length === mostEvents) return null;
			reply.events.push({ uid: "", sequence: 0, dtstamp: null, comment: "", attendees: [] });
		} else if (name === "END") {
			if (inside.pop() !== value.toUpperCase()) return null;
		} else if (inside.join("/") === "VCALENDAR") {
			if (name === "METHOD") reply.method = value.trim().toUpperCase();
			if (name === "PRODID") reply.program = programOf(value);
		} else if (inside.join("/") === "VCALENDAR/VEVENT") {
			const event = reply.events.at(-1);
			if (event) readProperty(event, name, parameters, value);
		}
	}
	return reply.method === "" || reply.events.length === 0 ? null : reply;
}

function readProperty(event: ReplyEvent, name: string, parameters: ReadonlyMap<string, string>, value: string): void {
	if (name === "UID") event.uid = value.trim().toLowerCase();
	if (name === "SEQUENCE") event.sequence = /^\d{1,9}$/.test(value.trim()) ? Number(value) : 0;
	if (name === "DTSTAMP") event.dtstamp = instantOf(value);
	if (name === "COMMENT") event.comment = cutText(cleanText(unescapeText(value)), longestComment);
	if (name === "ATTENDEE") {
		const addresses = [value, parameters.get("EMAIL") ?? ""].filter((address) => address.includes("@"));
		event.attendees.push({ addresses, status: (parameters.get("PARTSTAT") ?? "").toUpperCase() });
	}
}

/** RFC 5545 3.1: a line that begins with white space goes on with the one before. */
function unfold(text: string): string[] {
	const lines: string[][] = [];
	for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/)) {
		if (/^[ \t]/.test(line) && lines.length > 0) lines.at(-1)?.push(line.slice(1));
		else if (line.trim() !== "") lines.push([line]);
	}
	return lines.map((pieces) => pieces.join(""));
}

/** NAME;PARAMETER=value;OTHER="quoted: value":value */
function parts(line: string): { name: string; parameters: Map<string, string>; value: string } {
	const parameters = new Map<string, string>();
	const fields: string[] = [];
	let from = 0;
	let isQuoted = false;
	let at = 0;
	for (; at < line.length; at++) {
		const character = line[at];
		if (character === '"') isQuoted = !isQuoted;
		if (isQuoted || (character !== ";" && character !== ":")) continue;
		fields.push(line.slice(from, at));
		from = at + 1;
		if (character === ":") break;
	}
	const [name = "", ...given] = fields;
	for (const field of given) {
		const equals = field.indexOf("=");
		if (equals < 1) continue;
		parameters.set(field.slice(0, equals).trim().toUpperCase(), field.slice(equals + 1).replaceAll('"', ""));
	}
	return { name: name.trim().toUpperCase(), parameters, value: line.slice(from) };
}

/** "20211116T010203Z" → the instant; a time without zone is taken for UTC, which RFC 5545 3.8.7.2 asks for. */
function instantOf(value: string): string | null {
	const iso = value.trim().replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/, "$1-$2-$3T$4:$5:$6.000Z");
	return iso.length === 24 && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

function unescapeText(text: string): string {
	return text.replace(/\\([\\;,nN])/g, (_match, character: string) =>
		character.toLowerCase() === "n" ? "\n" : character,
	);
}

function programOf(productId: string): AnswerProgram {
	if (/microsoft|outlook|exchange/i.test(productId)) return "outlook";
	if (/google/i.test(productId)) return "google";
	if (/apple|\bios\b|mac os/i.test(productId)) return "apple";
	return /mozilla|thunderbird/i.test(productId) ? "thunderbird" : "other";
}
