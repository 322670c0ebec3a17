import { containsPattern, fold } from "../text";

const mostWords = 6;

/**
 * What somebody typed into a search box as LIKE patterns that must all fit, so that "sit am" finds Siti Aminah. A
 * telephone number counts as one word in any spelling. Nothing typed gives no pattern.
 */
export function searchPatterns(text: string): string[] {
	const digits = text.replace(/[\s().+-]/g, "");
	// "+62 (0)812…" and "0062812…" are the number that is stored as 62812….
	if (/^\d{5,}$/.test(digits)) return [containsPattern(digits.replace(/^(00)?620?/, "62"))];
	return fold(text).split(" ").filter(Boolean).slice(0, mostWords).map(containsPattern);
}
