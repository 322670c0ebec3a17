/** What people put around a number: a spreadsheet's apostrophe, a word for "mobile", a note in brackets. */
const leadingNotes = /^['’`\s]*(?:(?:wa|hp|no|tel|telp)\b[.:\s]*)*/i;
const bracketedNotes = /\([^()\d]*\)/g;

/**
 * The mobile number in E.164 (`+62812…`), from the many ways people write it; null for anything else, a landline or a
 * number of another country included. Of two numbers ("0812… / 021-…") the first counts.
 */
export function parsePhone(text: string): string | null {
	const first = text
		.normalize("NFKC")
		.replace(/\p{Cf}/gu, "")
		.split(/[/;]|\batau\b/i)[0];
	const bare = (first ?? "")
		.replace(bracketedNotes, " ")
		.replace(leadingNotes, "")
		.trim()
		.replace(/^o(?=\d)/i, "0");
	if (!/^\+?[\d\s().-]+$/.test(bare)) return null;
	const international = bare.startsWith("+") || bare.startsWith("00");
	const digits = bare.replace(/\D/g, "").replace(/^00/, "");
	const hasCountry = digits.startsWith("62") && (international || digits.length > 10);
	if (international && !hasCountry) return null;
	const national = (hasCountry ? digits.slice(2) : digits).replace(/^0/, "");
	// Mobile numbers have 10 to 13 digits with their 0 and begin with 08.
	return /^8\d{8,11}$/.test(national) ? `+62${national}` : null;
}

/** The number as people read it out, `0812 3456 7890`. */
export function formatPhone(e164: string): string {
	const national = e164.startsWith("+62") ? `0${e164.slice(3)}` : e164;
	return national.replace(/(\d{4})(?=\d)/g, "$1 ");
}
