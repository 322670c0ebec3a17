/** Why a number is no NIK Koperasi: it looks like a person's own, or has another length. */
export type NikProblem = "nik-personal" | "nik-koperasi";

/**
 * Reads a NIK Koperasi as people type it, with spaces, dots or dashes: its 13 digits. 16 digits are a person's identity
 * number, which reveals birth date and sex; it is refused by name and must not be kept anywhere.
 */
export function readNikNumber(typed: string): { nik: string } | { problem: NikProblem } {
	const digits = typed.replace(/\D/g, "");
	if (digits.length === 16) return { problem: "nik-personal" };
	return /^[\d\s.-]+$/.test(typed) && digits.length === 13 ? { nik: digits } : { problem: "nik-koperasi" };
}

/**
 * Whether a text holds what looks like a person's identity number: 16 digits, also in groups, that begin with the code
 * of a province. A tax number of a body begins with 0.
 */
export function holdsPersonalNik(text: string): boolean {
	return /(?<![\d])[1-9](?:[ .-]?\d){15}(?![\d])/.test(text);
}
