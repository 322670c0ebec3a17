import { type CsvError, parse } from "csv-parse/sync";
import { limits, type Sheet } from "./book";
import { cellText } from "./cell-text";
import { headerScore } from "./header-words";
import type { FileRefusal } from "./types";

const separators = [";", ",", "\t", "|"] as const;
type Separator = (typeof separators)[number];

type Separated = { ok: true; sheet: Sheet; separator: Separator } | { ok: false; reason: FileRefusal };

/** Reads text with a character between its cells (RFC 4180, whatever the character) as a table. */
export function readSeparated(text: string): Separated {
	const { named, body } = namedSeparator(withoutBlankEnd(text));
	if (!/[^\s;,|"]/.test(body)) return { ok: false, reason: "empty" };
	const separator = named ?? likeliest(body);
	if (!separator) return { ok: false, reason: "no-table" };
	const records = parsed(body, separator, limits.records + 1).map((cells) => withoutEmptyEnd(cells.map(cellText)));
	if (records.length > limits.records) return { ok: false, reason: "too-many-rows" };
	if (records.some((cells) => cells.length > limits.columns)) return { ok: false, reason: "too-many-columns" };
	if (records.some((cells) => cells.some((cell) => cell.length > limits.cell)))
		return { ok: false, reason: "cell-too-long" };
	return { ok: true, sheet: { name: "", records }, separator };
}

/** Spreadsheets save a million formatted and empty lines as a million lines of separators. */
function withoutBlankEnd(text: string): string {
	let end = text.length;
	while (end > 0 && ' \t\r\n;,|"\u00a0\u0000\u001a'.includes(text[end - 1] as string)) end--;
	// What was cut from the last line itself belongs to it: an empty last cell, the quote that closes it.
	const lineEnd = text.slice(end).search(/[\r\n]/);
	return lineEnd === -1 ? text : text.slice(0, end + lineEnd);
}

/** Excel's own note of the character, `sep=;`, on a first line that is no record. */
function namedSeparator(text: string): { named: Separator | null; body: string } {
	const note = /^"?sep=([;,|\t])"?\r?\n/i.exec(text);
	return note ? { named: note[1] as Separator, body: text.slice(note[0].length) } : { named: null, body: text };
}

/** The character that makes a table of the first lines: recognised headers count most, then equal lines. */
function likeliest(text: string): Separator | null {
	const sample = text.slice(0, 100_000);
	let best: { separator: Separator; score: number } | null = null;
	for (const separator of separators) {
		if (!sample.includes(separator)) continue;
		const records = parsed(sample, separator, 300).filter((cells) => cells.some((cell) => cell.trim() !== ""));
		const widths = new Map<number, number>();
		for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
		const [width = 0, lines = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
		if (width < 2) continue;
		const header = Math.max(...records.slice(0, 60).map(headerScore));
		const score = header * 10 + (lines / records.length) * Math.min(width, 12);
		if (!best || score > best.score) best = { separator, score };
	}
	return best?.separator ?? null;
}

const base = {
	skip_empty_lines: false,
	relax_column_count: true,
	relax_quotes: true,
	record_delimiter: ["\r\n", "\n", "\r"],
};

/** The records; a quote that is never closed is a character like any other. */
function parsed(text: string, delimiter: string, to: number): string[][] {
	try {
		return parse(text, { ...base, delimiter, to });
	} catch (error) {
		if (!(error as CsvError).code?.startsWith("CSV_")) throw error;
		return parse(text, { ...base, delimiter, to, quote: false });
	}
}

function withoutEmptyEnd(cells: string[]): string[] {
	const last = cells.findLastIndex((cell) => cell.trim() !== "");
	return cells.slice(0, last + 1);
}
