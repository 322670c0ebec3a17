import { createHash } from "node:crypto";

/** What a form about an event holds, field by field, as text. */
export type FormFields = Readonly<Record<string, string>>;

/** A field that two people changed at once. */
export interface EditConflict {
	field: string;
	/** What is stored now. */
	theirs: string;
	/** What this form would store. */
	yours: string;
}

/** What travels with a form: a fingerprint of every field as it was shown. */
export function formVersion(fields: FormFields): string {
	return Object.entries(fields)
		.map(([field, text]) => `${field}:${fingerprint(text)}`)
		.join(" ");
}

/**
 * Fields that somebody else changed since the form was shown and that it would change back. A form without a version
 * has seen nothing, so that whatever it would change is a conflict; one that says the same as they did has none.
 */
export function conflictsOf(version: string, stored: FormFields, wanted: FormFields): EditConflict[] {
	const shown = new Map(version.split(" ").map((pair) => pair.split(":") as [string, string | undefined]));
	return [...new Set([...Object.keys(stored), ...Object.keys(wanted)])]
		.filter((field) => shown.get(field) !== (field in stored ? fingerprint(stored[field]) : undefined))
		.map((field) => ({ field, theirs: stored[field] ?? "", yours: wanted[field] ?? "" }))
		.filter(({ theirs, yours }) => theirs !== yours);
}

/** The refusal of a form that is behind what is stored; null without one, or for a caller that edits no form. */
export function refuseStale(version: string | undefined, stored: FormFields, wanted: FormFields) {
	const conflicts = version === undefined ? [] : conflictsOf(version, stored, wanted);
	if (conflicts.length === 0) return null;
	return { ok: false, reason: "changed-meanwhile", conflicts, version: formVersion(stored) } as const;
}

const fingerprint = (text = "") => createHash("sha256").update(text).digest("base64url").slice(0, 8);
