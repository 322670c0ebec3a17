const invisible = /(?![\t\n])\p{Cc}|\p{Cs}|[\u200b\u2060\ufeff]/gu;

/** A cell's text as it may be stored and shown: line ends as one character, without control and invisible characters. */
export function cellText(raw: string): string {
	return raw.replace(/\r\n?/g, "\n").replace(invisible, "");
}

/** The text without spaces around it, and with one space where there were several; U+00A0 is a space. */
export function tidy(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}

/** Lower-case letters and digits only, one space between words: how headers and words of a list are compared. */
export function plainWords(text: string): string {
	return text
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** Whether a cell says that there is nothing: empty, a dash, "n/a", "tidak ada". */
export function isNothing(text: string): boolean {
	const plain = tidy(text).toLowerCase();
	return (
		/^[-–—_.,/\\'"`?*~]*$/.test(plain) ||
		/^\(?(n\/?a|nil|null|none|nihil|kosong|tidak ada|tdk ada|tidak punya|belum ada|no|#n\/a)\)?\.?$/.test(plain)
	);
}
