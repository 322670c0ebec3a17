import type { SessionKind } from "../events/types";

const unattended: readonly SessionKind[] = ["registration", "break", "day_closing"];

/** Whether attendance is taken at sessions of a kind of their own: not at the desk, in breaks or at the end of a day. */
export function isAttended(kind: SessionKind): boolean {
	return !unattended.includes(kind);
}

/** What came through the one input of the desk: a scanned ticket, a registration code, or (part of) a name. */
export type DeskEntry = { by: "pass"; token: string } | { by: "code"; code: string } | { by: "name"; words: string };

/** Registration codes have no vowels, so that hardly any name is taken for one. */
const codeLetters = "[B-DF-HJ-NP-TV-Z0-9]{5}";

/**
 * Reads a scanned or typed text: the text of a ticket's QR code, a code in any case with hyphen, blank or neither, or
 * its last five characters alone, which mean a registration of this event (`codePrefix`). Everything else is a name.
 */
export function readDeskEntry(text: string, codePrefix: string): DeskEntry {
	const words = text.trim();
	const ticket = /^RBK1:(\S+)$/i.exec(words);
	if (ticket?.[1]) return { by: "pass", token: ticket[1] };
	const typed = words.toUpperCase();
	const whole = new RegExp(`^([A-Z0-9]{2,6})[- ](${codeLetters})$`).exec(typed);
	if (whole) return { by: "code", code: `${whole[1]}-${whole[2]}` };
	const short = typed.startsWith(codePrefix) && typed.length === codePrefix.length + 5 ? typed.slice(-5) : typed;
	if (new RegExp(`^${codeLetters}$`).test(short)) return { by: "code", code: `${codePrefix}-${short}` };
	return { by: "name", words };
}
