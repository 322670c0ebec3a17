import { commonPasswords, commonWords } from "./guessed-passwords";

/** Length is what protects a password (NIST SP 800-63B 5.1.1.2); there are no rules about kinds of characters. */
export const passwordLength = { min: 12, max: 200 } as const;

export type PasswordProblem = "too-short" | "too-long" | "too-common";

/** What must remain of a password when everything easily guessed is taken out of it. */
const ownCharacters = 6;

/**
 * What is wrong with a new password, or null. `about` are words an attacker would try first for this person: name and
 * e-mail address.
 */
export function passwordProblem(password: string, about: readonly string[]): PasswordProblem | null {
	const length = [...password].length;
	if (length < passwordLength.min) return "too-short";
	if (length > passwordLength.max) return "too-long";
	const lower = password.toLowerCase();
	if (commonPasswords.has(lower) || new Set(lower).size < 5) return "too-common";
	const words = [...about.flatMap(wordsOf), ...commonWords];
	const plain = lower.replace(/[@430517$!|]/g, (sign) => lookAlikes[sign] ?? sign);
	const guessable = [lower, plain].some((text) => unguessable(text, words).length < ownCharacters);
	return guessable ? "too-common" : null;
}

const lookAlikes: Record<string, string> = {
	"@": "a",
	"4": "a",
	"3": "e",
	"0": "o",
	"5": "s",
	"1": "i",
	"7": "t",
	$: "s",
	"!": "i",
	"|": "l",
};

/** Pieces of a name or an address that are long enough to be recognised. */
function wordsOf(text: string): string[] {
	return text
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word.length >= 3);
}

const rows = [
	"qwertyuiop",
	"asdfghjkl",
	"zxcvbnm",
	"abcdefghijklmnopqrstuvwxyz",
	"01234567890",
	"1qaz2wsx3edc4rfv5tgb",
];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(""))];

/** The text without known words, runs along the keyboard or the alphabet, years, and repeated pieces. */
function unguessable(text: string, words: readonly string[]): string {
	let rest = text;
	for (const word of words) rest = rest.replaceAll(word, " ");
	rest = rest.replace(/(?:19|20)\d\d/g, " ").replace(/(.{1,12}?)\1+/gu, "$1");
	let kept = "";
	for (let at = 0; at < rest.length; ) {
		const run = runLength(rest, at);
		if (run < 3) kept += rest[at];
		at += run < 3 ? 1 : run;
	}
	return kept.replace(/\s+/g, "");
}

/** How many characters from `at` on follow a row of the keyboard, the alphabet or the digits. */
function runLength(text: string, at: number): number {
	let longest = 1;
	for (const run of runs) {
		for (let length = longest + 1; at + length <= text.length; length++) {
			if (!run.includes(text.slice(at, at + length))) break;
			longest = length;
		}
	}
	return longest;
}
