import { placeholders } from "./types";

const pattern = /\{([^{}\n]{1,40})\}/g;

/** The names in braces that are none of ours. */
export function unknownPlaceholders(text: string): string[] {
	const named = [...text.matchAll(pattern)].map(([, name]) => (name ?? "").trim());
	return named.filter((name) => !placeholders.some((known) => known === name));
}

/** The text with what is known filled in. Everything in it stays text: nothing is markup. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(pattern, (whole, name: string) => values[name.trim()] ?? whole);
}

/** The paragraphs of a text, which empty lines part. */
export function paragraphsOf(text: string): string[] {
	return text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== "");
}
