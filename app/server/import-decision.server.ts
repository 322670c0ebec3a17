import type { Decision } from "#app/domain/imports/decision";
import { keptList } from "#app/domain/imports/kept-list";
import type { Edits } from "#app/domain/imports/raw-fields";
import { correctable, type PostedDecision } from "#app/domain/imports/schema";
import type { ReadDb } from "#db/client";
import type { Import } from "#db/tables/imports";
import { correctableValues } from "./import-review.server";

/** A posted decision about a line, with only those corrections that change what was read; null when it names no line. */
export async function readDecision(
	read: ReadDb,
	kept: Import,
	{ record, choice, into, ...typed }: PostedDecision,
): Promise<{ record: number; decision: Decision } | null> {
	const found = await keptList(read, kept);
	const row = found?.rows.find((one) => one.record === record);
	if (!found || !row) return null;
	const shown = correctableValues(row, found.list.columns);
	const edits: Edits = { ...row.decision?.edits };
	for (const field of correctable)
		if (typed[field] !== undefined && typed[field] !== shown[field]) edits[field] = typed[field];
	return { record, decision: { choice, into: choice === "merge" ? into : null, edits } };
}
