import { fold } from "../text";

/** Spellings of one thing in names of bodies, longest first; each becomes the short form. */
const spellings: readonly (readonly [RegExp, string])[] = [
	[/\bperseroan terbatas\b/g, "pt"],
	[/\b(?:persekutuan|perseroan) komanditer\b/g, "cv"],
	[/\busaha dagang\b/g, "ud"],
	[/\bp t\b/g, "pt"],
	[/\bc v\b/g, "cv"],
	[/\bu d\b/g, "ud"],
	[/\bkoperasi karyawan\b/g, "kopkar"],
	[/\bpimpinan unit kerja\b/g, "puk"],
	[/\bdewan pimpinan cabang\b/g, "dpc"],
	[/\bpimpinan cabang\b/g, "pc"],
	[/\bdewan pimpinan daerah\b/g, "dpd"],
	[/\bdewan pimpinan pusat\b/g, "dpp"],
	[/\bkab\b/g, "kabupaten"],
	[/\bprov\b/g, "provinsi"],
];

const legalForms = new Set(["pt", "cv", "ud"]);
/** Say how a company's shares are held, and are left out as often as not. */
const shareWords = new Set(["tbk", "persero"]);
/** SPSI, KSPSI, FSPMI, SBSI, SPN: several rival unions bear one acronym. */
const unionAcronym = /^[fkg]?s[pb][^aeou]{0,5}$/;
/** A body that stands beside a union's acronym tells whose unit it is. */
const namesCompany = new Set([...legalForms, "kopkar", "koperasi", "yayasan", "perum", "perumda", "rs", "rsud"]);

/**
 * What different spellings of one body's name have in common: folded, without punctuation, legal forms unified and in
 * front. Null where the name proves nothing: one word alone, or a union's acronym without the company it is of.
 */
export function matchKey(name: string): string | null {
	const plain = fold(name)
		.replace(/&/g, " dan ")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
	const words = joinInitials(spellings.reduce((text, [long, short]) => text.replace(long, short), plain).split(" "));
	const telling = words.filter((word) => word !== "" && !shareWords.has(word));
	const last = telling.at(-1);
	if (last !== undefined && legalForms.has(last) && !legalForms.has(telling[0] ?? "")) {
		telling.pop();
		telling.unshift(last);
	}
	if (telling.length < 2) return null;
	if (telling.some((word) => unionAcronym.test(word)) && !telling.some((word) => namesCompany.has(word))) return null;
	return telling.join(" ");
}

/** "A B C" and "ABC" are the same initials. */
function joinInitials(words: readonly string[]): string[] {
	const joined: string[] = [];
	let run = "";
	for (const word of words) {
		if (/^\p{L}$/u.test(word)) {
			run += word;
			continue;
		}
		if (run) joined.push(run);
		run = "";
		joined.push(word);
	}
	return run ? [...joined, run] : joined;
}
