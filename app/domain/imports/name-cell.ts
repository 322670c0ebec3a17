import { fold } from "../text";
import { isNothing, plainWords, tidy } from "./cell-text";
import { partyOfBody } from "./party-words";
import { isDegree, isLeadingTitle, titleSpelling } from "./titles";
import type { IssueCode } from "./types";

/** Words before a name that are no title: Mr and Mrs. They are not printed on badges. */
const honorifics =
	/^(?:(?:kepada )?yth\.?|bapak|bpk|bp|ibu|pak|sdr\/i|sdri|sdr|saudara|saudari|mr|mrs|ms|tuan|nyonya)(?:[.:]\s*|\s+)(?=\S)/i;
const placeholder =
	/^\(?(tba|tbc|tbd|n ?n|nama|no name|(nama|akan|masih|peserta|data|dlm|dalam)? ?(di)?(menyusul|konfirmasi|dikonfirmasi|umumkan)( kemudian)?|to be (announced|confirmed|advised)|belum (ada|diketahui|konfirmasi|ditentukan)( nama)?|(sebanyak )?\d+ (orang|org|peserta|pax)( .*)?|(akan|masih) (menyusul|dikonfirmasi)|x{2,}|peserta \d+|nama peserta)\)?$/;
const testWord = /^(test\w*|tes|coba|cobacoba|asdf\w*|qwerty\w*|dummy|contoh|sample|abc|abcd?|xyz|aaa+|hapus|ignore)$/;
const groupWords =
	/^(perwakilan|utusan|delegasi|wakil dari|wakil|rombongan|tim dari|pimpinan|ketua dan|peserta dari|representative of|staff of)\s/;
const severalPeople = /\s(?:&|dan|and|serta|\+|\/)\s|\s?[;/]\s?(?=\p{L})|\n/iu;

/** A name cell: the name as it is to be printed, what was put right, and why it is nobody's name, if so. */
export interface NameCell {
	name: string;
	issues: IssueCode[];
	problem: Extract<
		IssueCode,
		"NAME_MISSING" | "NAME_PLACEHOLDER" | "NAME_IS_ORGANISATION" | "TWO_PERSONS_IN_CELL" | "TEST_ROW"
	> | null;
}

/** Reads the name of a person; titles stay as they were typed, first and last name are never told apart. */
export function readName(raw: string, organisation: string): NameCell {
	const issues: IssueCode[] = [];
	if (/\u00a0/.test(raw)) issues.push("NAME_NBSP");
	if (/^ | $| {2}/.test(raw)) issues.push("NAME_SPACE");
	let name = tidy(raw.replace(/^['"“”]+|["“”]+$/g, ""))
		.replace(/[,;]+$/, "")
		.trim();
	for (let bare = name.replace(honorifics, ""); bare !== name; bare = name.replace(honorifics, "")) {
		name = bare;
		if (!issues.includes("NAME_HONORIFIC")) issues.push("NAME_HONORIFIC");
	}
	const problem = problemOf(name, raw, organisation);
	if (problem === null && /\p{L}/u.test(name)) {
		const isUpper = name === name.toUpperCase();
		const isLower = name === name.toLowerCase();
		if (isUpper || isLower) {
			issues.push(isUpper ? "NAME_UPPER" : "NAME_LOWER");
			name = recased(name);
		}
	}
	return { name, issues, problem };
}

function problemOf(name: string, raw: string, organisation: string): NameCell["problem"] {
	const words = plainWords(name);
	if (isNothing(name) || words === "") return "NAME_MISSING";
	// What begins like a formula is none here, but it is no name either.
	if (placeholder.test(words) || /^[=@+]/.test(name)) return "NAME_PLACEHOLDER";
	if (words.split(" ").every((word) => testWord.test(word))) return "TEST_ROW";
	if (!/\p{L}/u.test(name)) return "NAME_MISSING";
	if (groupWords.test(`${words} `) || partyOfBody(name) !== null || words === plainWords(organisation))
		return "NAME_IS_ORGANISATION";
	return namesSeveral(tidy(raw) === "" ? name : raw) ? "TWO_PERSONS_IN_CELL" : null;
}

/** Whether each side of an "and" or a line break is a name of its own; degrees after a slash are not. */
function namesSeveral(raw: string): boolean {
	const sides = raw
		.trim()
		.split(severalPeople)
		.map((side) => side.trim());
	const people = sides.filter((side) => /\p{L}{2}/u.test(side) && !side.split(/[\s,]+/).every(isDegree));
	return (
		people.length > 1 && people.every((side) => !/^(s\/?o|d\/?o)\b/i.test(side)) && !raw.trim().match(/^\S*\/\S*$/)
	);
}

/** Capitals as names have them, from a name that is all in capitals or all without; titles as they are written. */
function recased(name: string): string {
	const [before = "", ...after] = name.split(",");
	const degrees = after.map((part) =>
		part.replace(/\S+/g, (word) =>
			word.includes(".") ? dotted(word) : isKnownDegree(word) ? word.toUpperCase() : capital(word),
		),
	);
	return [before.replace(/\S+/g, nameWord), ...degrees].join(",");
}

const isKnownDegree = (word: string): boolean => titleSpelling(word) !== null;

function nameWord(word: string, at: number): string {
	if (word.includes(".")) return dotted(word);
	if (at > 0 && /^(bin|binti|van|de|al)$/i.test(word)) return word.toLowerCase();
	if (at > 0 && /^(ii|iii|iv|vi{1,3}|ix)$/i.test(word)) return word.toUpperCase();
	return capital(word);
}

/** A word with dots: a title in its usual spelling, or initials. */
function dotted(word: string): string {
	return titleSpelling(word) ?? word.split(".").map(capital).join(".");
}

/** A capital at the start and after a hyphen or bracket; not after an apostrophe: "Mu’in". */
function capital(word: string): string {
	return word
		.toLowerCase()
		.replace(/(^|[-("])(\p{L})/gu, (_match, lead: string, letter: string) => lead + letter.toUpperCase());
}

/** What two spellings of one person's name have in common: no titles, accents, punctuation or capitals. */
export function nameKey(name: string): string {
	const words = fold(tidy(name)).split(",")[0]?.split(/[\s]+/).filter(Boolean) ?? [];
	while (words.length > 1 && isLeadingTitle(words[0] as string)) words.shift();
	const original = tidy(name).split(",")[0]?.split(" ") ?? [];
	for (let last = original.length - 1; words.length > 1 && last > 0 && isDegree(original[last] as string); last--)
		words.pop();
	return words
		.join(" ")
		.replace(/[^\p{L}\p{N} ]/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}
