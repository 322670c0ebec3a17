import { createHash } from "node:crypto";
import type { CalendarDayFacts } from "./facts";
import { cleanLine, cleanText } from "./text";

type Shown = Pick<
	CalendarDayFacts,
	"start" | "end" | "timeZone" | "summary" | "location" | "description" | "url" | "conferenceUrl"
>;

/**
 * Fingerprint (sha256, hex) of what the attendee sees of a day. A different one means a new REQUEST with a higher
 * SEQUENCE (RFC 5546 2.1.4). Who is invited, by whom and what they answered is no part of it.
 */
export function contentHash(facts: Shown): string {
	return fingerprint([
		facts.start,
		facts.end,
		facts.timeZone,
		cleanLine(facts.summary),
		cleanLine(facts.location),
		cleanText(facts.description),
		facts.url ?? "",
		facts.conferenceUrl ?? "",
	]);
}

/**
 * Fingerprint (sha256, hex) of when and where. A different one asks the attendee anew: the earlier answer was given
 * for another time or place (RFC 5546 3.2.2.1).
 */
export function materialHash(facts: Pick<Shown, "start" | "end" | "timeZone" | "location">): string {
	return fingerprint([facts.start, facts.end, facts.timeZone, cleanLine(facts.location)]);
}

function fingerprint(parts: readonly string[]): string {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
