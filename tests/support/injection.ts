import { readFileSync } from "node:fs";
import path from "node:path";

/** A text that tries to be more than text, and what is left of it. */
export interface HostileText {
	text: string;
	/** As a title, a place or a header shows it: one line. */
	line: string;
	/** As a calendar's parameter shows it, where quotes, colons and brackets cannot stand. */
	parameter: string;
	/** What the registration form says of it, as a name and as an organisation; absent: it is taken. */
	refusedAsName?: string;
	refusedAsOrganisation?: string;
}

interface StoredText extends Partial<HostileText> {
	text: string;
	repeat?: number;
	cn?: string;
}

interface Corpus {
	names: StoredText[];
	/** E-mail addresses; `address` is what a form makes of one it takes. */
	addresses: { text: string; address?: string }[];
	urls: string[];
}

const file = path.resolve(import.meta.dirname, "../fixtures/injection/corpus.json");
const stored: Corpus = JSON.parse(readFileSync(file, "utf8"));

/** Names, organisations, titles and places that are none, or look like none. */
export const hostileTexts: HostileText[] = stored.names.map(({ text, repeat = 1, line, cn, ...refusals }) => {
	const whole = text.repeat(repeat);
	const shown = line ?? whole.trim();
	return { text: whole, line: shown, parameter: cn ?? shown, ...refusals };
});

export const { addresses: hostileAddresses, urls: hostileUrls } = stored;

/** The same text cut as ours are: at most `limit` code points, the last of them "…". */
export function cutTo(text: string, limit: number, mark = "…"): string {
	const points = [...text];
	if (points.length <= limit) return text;
	return `${points
		.slice(0, limit - mark.length)
		.join("")
		.trimEnd()}${mark}`;
}
