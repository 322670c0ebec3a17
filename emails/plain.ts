// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what it is for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Embeddings, overrides and isolates turn the visible order of a line around. */
const directions = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of several lines without anything that could hide, reorder or end it early. */
export function severalLines(text: string): string {
	return text
		.replace(loneSurrogates, "\ufffd")
		.normalize("NFC")
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
		.replace(controls, "")
		.replace(directions, "");
}

/** Text of one line, at most `limit` code points. */
export function oneLine(text: string, limit = Number.POSITIVE_INFINITY): string {
	const line = severalLines(text).replace(/\s+/g, " ").trim();
	const points = [...line];
	return points.length <= limit
		? line
		: `${points
				.slice(0, limit - 1)
				.join("")
				.trimEnd()}…`;
}

/** The facts in which people may write paragraphs. */
const paragraphs = new Set(["reason", "note", "intro", "message"]);

/** The same facts with every text in them made plain, however deep it lies: one line each, but for those in `paragraphs`. */
export function plainFacts<Facts>(facts: Facts): Facts {
	return plain(facts, false) as Facts;
}

function plain(value: unknown, several: boolean): unknown {
	if (typeof value === "string") return several ? severalLines(value).trim() : oneLine(value);
	if (Array.isArray(value)) return value.map((inner) => plain(inner, several));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, paragraphs.has(key))]));
}
