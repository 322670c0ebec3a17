const pattern = /\{([^{}\n]{1,40})\}/g;

/** The names in braces that are none of the known ones, each once, in the order in which they stand. */
export function unknownPlaceholders(text: string, known: readonly string[]): string[] {
	const named = [...text.matchAll(pattern)].map(([, name]) => (name ?? "").trim());
	return [...new Set(named)].filter((name) => !known.includes(name));
}

/** The text with what is known filled in. Everything in it stays text: nothing is markup, and no value is filled in again. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(pattern, (whole, name: string) => {
		const key = name.trim();
		return Object.hasOwn(values, key) ? (values[key] ?? whole) : whole;
	});
}

/** The paragraphs of a text, which empty lines part. */
export function paragraphsOf(text: string): string[] {
	return text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== "");
}
