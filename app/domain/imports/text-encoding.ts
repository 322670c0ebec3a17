import type { Encoding } from "./types";

/** The text of a file and how it was written; null when the bytes are no text. */
export interface DecodedText {
	text: string;
	encoding: Encoding;
}

const strictly = (label: string) => new TextDecoder(label, { fatal: true });

/**
 * Reads bytes as text. Marks at the start count; without one, valid UTF-8 is UTF-8, and a byte that is not means
 * Windows-1252, the way spreadsheets in Indonesian offices save. Where a file holds both, each is read as what it is.
 * No letter becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
	const wide = wideOrder(bytes);
	if (wide) {
		const even = bytes.byteLength % 2 === 0 ? bytes : bytes.subarray(0, -1);
		const text = new TextDecoder(wide).decode(even);
		return isText(text) ? { text, encoding: "utf-16" } : null;
	}
	try {
		const text = strictly("utf-8").decode(bytes);
		return isText(text) ? { text, encoding: "utf-8" } : null;
	} catch {
		const { text, hasUtf8 } = decodeLoose(bytes);
		return isText(text) ? { text, encoding: hasUtf8 ? "mixed" : "windows-1252" } : null;
	}
}

/** The byte order of UTF-16: said by a mark, or by the zero beside each Latin letter; null for other text. */
function wideOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const sample = bytes.subarray(0, 2000);
	const zeros = [0, 0];
	for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const most = sample.byteLength * 0.3;
	if (odd > most && even < odd / 4) return "utf-16le";
	if (even > most && odd < even / 4) return "utf-16be";
	return null;
}

const wellFormed =
	/[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;

/** Windows-1252 from 0x80 to 0x9F; the rest is Latin-1. Decoders that come with Node differ in these from version to version. */
const narrowLetters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function narrow(latin: string): string {
	return latin.replace(/[\u0080-\u009f]/g, (letter) => narrowLetters[letter.charCodeAt(0) - 0x80] as string);
}

/** Runs of well-formed UTF-8 are read as such, every other byte as Windows-1252. */
function decodeLoose(bytes: Uint8Array): { text: string; hasUtf8: boolean } {
	const raw = Buffer.from(bytes);
	const latin = raw.toString("latin1");
	const parts: string[] = [];
	let from = 0;
	let hasUtf8 = false;
	for (const match of latin.matchAll(wellFormed)) {
		const end = match.index + match[0].length;
		let letter: string;
		try {
			letter = strictly("utf-8").decode(raw.subarray(match.index, end));
		} catch {
			continue;
		}
		parts.push(narrow(latin.slice(from, match.index)), letter);
		from = end;
		hasUtf8 = true;
	}
	parts.push(narrow(latin.slice(from)));
	return { text: parts.join(""), hasUtf8 };
}

/** Programs and pictures are full of control characters; a list has none but tabs and line ends. */
function isText(text: string): boolean {
	const sample = text.slice(0, 20_000);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a program from a text
	const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
	return controls <= sample.length / 500;
}
