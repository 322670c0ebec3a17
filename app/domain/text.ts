/**
 * Text as it is searched and compared: lower case, without accents, apostrophes and doubled spaces. Both engines
 * differ in LIKE and collation, so folding happens here and is stored.
 */
export function fold(text: string): string {
	return text
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/['’‘`ʼ]/g, "")
		.toLowerCase()
		.replace(/\s+/g, " ")
		.trim();
}

/** A LIKE pattern that finds `text` anywhere in a folded column; `\` is the escape character. */
export function containsPattern(text: string): string {
	return `%${fold(text).replace(/[\\%_]/g, "\\$&")}%`;
}
