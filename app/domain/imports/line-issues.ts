import type { Columns, IssueCode } from "./types";

/** What is worth knowing about a line's cells as such: letters that old encodings break, breaks and separators inside. */
export function lineIssues(
	cells: readonly string[],
	{ name, firstName, lastName, organisation, position }: Columns,
): IssueCode[] {
	const issues: IssueCode[] = [];
	const words = [name, firstName, lastName, organisation, position].map((at) =>
		at === undefined ? "" : (cells[at] ?? ""),
	);
	if (words.some((cell) => /[^\p{ASCII}\u00a0\ufffd]/u.test(cell))) issues.push("CHAR_1252");
	if (cells.some((cell) => cell.includes("\ufffd"))) issues.push("CHAR_LOST");
	const isMultiline = cells.some((cell) => cell.trim().includes("\n"));
	// The semicolon parts columns in the files spreadsheets save here; which character did it in this file, does not matter.
	const hasSeparator = cells.some((cell) => cell.includes(";"));
	if (isMultiline) issues.push(hasSeparator ? "MULTILINE_AND_DELIMITER" : "MULTILINE");
	else if (hasSeparator) issues.push("DELIMITER_IN_QUOTES");
	return issues;
}
