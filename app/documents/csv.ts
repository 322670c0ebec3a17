import { stringify } from "csv-stringify/sync";
import type { Cell } from "./registrations-sheet";

/** Tells Excel that the file is UTF-8; without it, "Ma’ruf" comes out garbled. */
export const byteOrderMark = "\uFEFF";

/** What divides the cells: Excel with Indonesian settings expects semicolons, most other programs commas. */
export type Delimiter = ";" | ",";

/** Lines of a CSV file (RFC 4180), each ended by CRLF; pages of lines follow one another. */
export function csvLines(rows: readonly (readonly Cell[])[], delimiter: Delimiter): string {
	if (rows.length === 0) return "";
	return stringify(
		rows.map((cells) => cells.map(written)),
		{
			delimiter,
			record_delimiter: "\r\n",
			// Spaces around a text, and lines inside it, belong to it.
			quoted_match: /[\r\n\t]|^\s|\s$/,
		},
	);
}

function written(cell: Cell): string {
	if (cell === null) return "";
	if (typeof cell === "string") return harmless(cell);
	// `2026-11-02 09:00`, which Excel reads as a date and time in any language.
	return "at" in cell ? cell.at.replace("T", " ") : internationalNumber(cell.phone);
}

/**
 * A number as Excel keeps it. `+6281234567890` would be read as the number 6281234567890, lose its plus and show as
 * 6,28E+12; with hyphens it would be computed. With spaces it is neither number nor formula, so the cell keeps the text
 * as it stands: plus, country code and all digits, ready to be dialled or pasted.
 */
function internationalNumber(e164: string): string {
	return e164.replace(/^\+62(\d{3})(\d{4})(\d+)$/, "+62 $1 $2 $3");
}

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection): cells that begin with
 * = + - @, their full-width forms, a tab or a line break, behind spaces too.
 */
const formulaStart = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function harmless(text: string): string {
	return formulaStart.test(text) ? `'${text}` : text;
}
