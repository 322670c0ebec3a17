import { isNothing, plainWords, tidy } from "./cell-text";
import type { IssueCode } from "./types";

/** Reads the name of a body: without the spaces and quotation marks a spreadsheet leaves around it. */
export function readOrganisation(raw: string): { organisation: string; issues: IssueCode[] } {
	const issues: IssueCode[] = [];
	if (isNothing(raw)) return { organisation: "", issues: ["ORG_MISSING"] };
	const trimmed = tidy(raw);
	if (trimmed !== raw.replace(/\n/g, " ")) issues.push("ORG_SPACE");
	const quoted = /^["“”'](.*)["“”']$/.exec(trimmed);
	if (quoted) issues.push("ORG_QUOTES");
	return { organisation: tidy(quoted?.[1] ?? trimmed), issues };
}

/** What two spellings of one body's name have in common: no legal form, punctuation or capitals. */
export function organisationKey(name: string): string {
	return plainWords(name)
		.replace(/^(pt|cv|ud) /, "")
		.replace(/ (pt|cv|tbk|persero)$/, "")
		.replace(/ (tbk|persero)$/, "");
}
