import type { MinutesLine } from "./types";

/** The mark of an item of a list at the beginning of a line. */
const listMark = /^(?:[-*•–]|\d{1,3}[.)]|\p{L}[.)])(?=\s+\S)/u;

/** Where a sentence may end: its mark, what closes with it, and white space before the next word. */
const possibleEnd = /(?:[.!?]+|…)["'”’»)\]]*(?=\s)/gu;

/** What comes before a full stop that ends no sentence: titles, forms of address, legal forms, places, references. */
const abbreviations = new Set(
	(
		"no rp pt cv ud fa kop yth sdr sdri bpk tn ny nn dr drg drs dra ir prof hj st sdh jl jln gg kab kec kel ds prov rt rw " +
		"hlm tgl telp tlp lamp yg dgn dg pd utk thd dlm sbg krn bhw ket ps vs cq cf mr mrs ms kpd ttg vol ed"
	).split(" "),
);

/** `A.` as an initial, `S.H.`, `M.Si.` and `Ph.D.` as titles, `s.d.` and `a.n.`: their last full stop is left out here. */
const dotted = /^(?:\p{L}|(?:\p{Lu}\p{L}{0,4}\.)+\p{Lu}\p{L}{0,4}|(?:\p{Ll}\.)+\p{Ll})$/u;

/**
 * Cuts minutes into lines and those into sentences, without losing a character that is no white space. A line always ends
 * a sentence; within it a full stop, question or exclamation mark does, unless the next word begins in lower case or the stop belongs to an
 * abbreviation, an initial, a title or the number of an item.
 */
export function linesOf(body: string): MinutesLine[] {
	let position = 0;
	let isApart = false;
	const lines: MinutesLine[] = [];
	for (const typed of body.split("\n")) {
		const line = typed.trim();
		if (line === "") {
			isApart = true;
			continue;
		}
		const mark = listMark.exec(line)?.[0] ?? "";
		const sentences = sentencesOfLine(line.slice(mark.length).trim()).map((text) => ({ position: position++, text }));
		lines.push({ mark, isApart: isApart && lines.length > 0, sentences });
		isApart = false;
	}
	return lines;
}

/** The sentences of minutes in their order. */
export function sentencesOf(body: string): string[] {
	return linesOf(body).flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

function sentencesOfLine(line: string): string[] {
	const sentences: string[] = [];
	let start = 0;
	for (const { 0: end, index } of line.matchAll(possibleEnd)) {
		const stop = index + end.length;
		if (!endsSentence(line.slice(start, index), end, line.slice(stop).trimStart())) continue;
		sentences.push(line.slice(start, stop).trim());
		start = stop;
	}
	return [...sentences, line.slice(start).trim()].filter((text) => text !== "");
}

/** Whether a sentence that reads `before` ends with this mark when `after` follows. */
function endsSentence(before: string, mark: string, after: string): boolean {
	if (/^["'“‘«([]*\p{Ll}/u.test(after)) return false;
	if (!mark.startsWith(".") || mark.startsWith("..")) return true;
	const word = /\S*$/.exec(before)?.[0].replace(/^["'“‘«([]+/, "") ?? "";
	// `2.` that opens an item within a line.
	if (/^\d{1,3}$/.test(word) && before.trim() === word) return false;
	return !dotted.test(word) && !abbreviations.has(word.toLowerCase());
}
