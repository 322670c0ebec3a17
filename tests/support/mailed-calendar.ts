import { type Reading, readings } from "./ical-parsers";
import type { Letter } from "./mailbox";

/**
 * A calendar as a mail program keeps it: every entry in the state of the newest message about it (RFC 5546: an older
 * or repeated SEQUENCE changes nothing), by UID, in the order of their days.
 */
export function calendarOf(letters: readonly Letter[], address: string): Map<string, Reading> {
	const entries = new Map<string, Reading>();
	for (const letter of letters.filter(({ envelope }) => envelope.to.includes(address))) {
		const part = letter.attachments.find(({ mimeType }) => mimeType === "text/calendar");
		if (!part) continue;
		const text = typeof part.content === "string" ? part.content : new TextDecoder().decode(part.content);
		const { icalJs: entry } = readings(text);
		const known = entries.get(entry.uid);
		if (!known || entry.sequence > known.sequence) entries.set(entry.uid, entry);
	}
	return new Map([...entries].sort(([, a], [, b]) => a.start.localeCompare(b.start)));
}
