/** Longest description in code points; calendars cut or refuse more, and the page has it all. */
export const descriptionLimit = 4_000;
/** Longest title or place in code points. */
export const lineLimit = 250;
/** Longest display name in code points; the longest real printed name seen has 74. */
export const nameLimit = 120;

/** C0 and C1 controls except tab and line feed: NUL alone makes libical refuse a whole object. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what it is for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Embeddings, overrides and isolates turn the visible order of a line around; the byte order mark splits words. */
const invisible = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of several lines, in NFC, with line feeds only and nothing a parser or reader could trip over. */
export function cleanText(text: string): string {
	return text
		.replace(loneSurrogates, "\ufffd")
		.normalize("NFC")
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
		.replace(controls, "")
		.replace(invisible, "")
		.replace(/(?<![ \t])[ \t]+$/gm, "")
		.trim();
}

/** Text of one line. */
export function cleanLine(text: string): string {
	return cleanText(text).replace(/\s+/g, " ");
}

/** At most `limit` code points, the last of them "…" when something was cut; `rest` follows the cut. */
export function cutText(text: string, limit: number, rest = ""): string {
	const points = [...text];
	if (points.length <= limit) return text;
	const room = Math.max(0, limit - 1 - [...rest].length);
	return `${points.slice(0, room).join("").trimEnd()}…${rest}`;
}

/**
 * A display name for a parameter value. RFC 5545 3.2 knows no escaping there, so what would need it is replaced:
 * quotes end the value, parsers in use cut at ";" and undo neither "\" nor the carets of RFC 6868. Commas are safe
 * inside the quotes.
 */
export function cleanParameter(text: string): string {
	const safe = cleanLine(text)
		.replace(/"/g, "'")
		.replace(/;/g, ",")
		.replace(/\\/g, "/")
		.replace(/[:<>^]/g, " ")
		.replace(/ {2,}/g, " ")
		.trim();
	return [...safe].slice(0, nameLimit).join("").trimEnd();
}

/** A TEXT value as RFC 5545 3.3.11 writes it. The input has been cleaned. */
export function escapeText(text: string): string {
	return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\n/g, "\\n");
}

/**
 * A web address as bare ASCII, percent-encoded and never TEXT-escaped (RFC 5545 3.3.13);
 * RangeError for anything but http and https.
 */
export function cleanUri(uri: string): string {
	if (!URL.canParse(uri)) throw new RangeError("not a web address");
	const url = new URL(uri);
	if (url.protocol !== "https:" && url.protocol !== "http:") throw new RangeError(`not a web address: ${url.protocol}`);
	return url.href.replace(/[\\^`{|}"<>]/g, (character) => encodeURIComponent(character));
}

/** One content line folded at 75 octets, never inside a character (RFC 5545 3.1). */
export function foldLine(line: string): string {
	let folded = "";
	let octets = 0;
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (octets + size > 75) {
			folded += "\r\n ";
			octets = 1;
		}
		folded += character;
		octets += size;
	}
	return folded;
}

/** The content lines of an object whose folds are undone. */
export function unfoldLines(text: string): string[] {
	return text
		.replace(/\r\n[ \t]/g, "")
		.split("\r\n")
		.filter((line) => line !== "");
}
