import { fold } from "../text";
import type { IdentifierKind } from "./types";

/** A number as it is kept: as people write it, and in letters and digits alone for comparing. */
export interface Identifier {
	kind: IdentifierKind;
	value: string;
	valueFolded: string;
}

export type IdentifierProblem = "nib-invalid" | "npwp-invalid" | "personal-number" | "too-long";

/** Most numbers of one kind that a body bears. */
export const mostIdentifiers = 5;

const longest = 60;

/**
 * A number somebody typed, with or without dots, hyphens and spaces. NIB has 13 digits; NPWP has 16, or 15 in the form
 * before 2024, which is the same number without its leading zero (PMK 112/2022). Sixteen digits in any other field are
 * taken for somebody's NIK, which holds a birth date and is never kept.
 */
export function readIdentifier(kind: IdentifierKind, text: string): Identifier | { problem: IdentifierProblem } {
	const value = text.replace(/\s+/g, " ").trim();
	const valueFolded = fold(value).replace(/[^\p{L}\p{N}]/gu, "");
	if (kind === "npwp") {
		if (!/^\d{15,16}$/.test(valueFolded)) return { problem: "npwp-invalid" };
		return { kind, value, valueFolded: valueFolded.padStart(16, "0") };
	}
	// Slashes part the years and offices of a registration; only spaces, dots and hyphens stand inside of one number.
	if (/(?<!\d)\d{16}(?!\d)/.test(value.replace(/[\s.-]/g, ""))) return { problem: "personal-number" };
	if (kind === "nib") {
		return /^\d{13}$/.test(valueFolded) ? { kind, value: valueFolded, valueFolded } : { problem: "nib-invalid" };
	}
	return value.length > longest ? { problem: "too-long" } : { kind, value, valueFolded };
}

/** Several numbers of one kind, one a line or between semicolons; the same number twice counts once. */
export function readIdentifiers(kind: IdentifierKind, text: string): Identifier[] | { problem: IdentifierProblem } {
	const found = new Map<string, Identifier>();
	for (const part of text.split(/[;\n]/)) {
		if (part.trim() === "") continue;
		const read = readIdentifier(kind, part);
		if ("problem" in read) return read;
		// Punctuation alone is no number.
		if (read.valueFolded !== "") found.set(read.valueFolded, read);
	}
	return found.size > mostIdentifiers ? { problem: "too-long" } : [...found.values()];
}
