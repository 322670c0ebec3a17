import type { Organisation } from "#db/tables/organisations";
import { type RecordField, recordFields } from "./types";

export type RecordColumns = Pick<Organisation, RecordField>;

/** A note may name people; the trail says only that it changed. */
const hidden = new Set<RecordField>(["note"]);

/** The fields in which a record differs, as the trail keeps both sides; null when nothing does. */
export function recordDifferences(before: RecordColumns, after: RecordColumns) {
	const changed = recordFields.filter((field) => (before[field] ?? "") !== (after[field] ?? ""));
	const side = (record: RecordColumns) =>
		Object.fromEntries(changed.map((field) => [field, hidden.has(field) ? "…" : record[field]]));
	return changed.length === 0 ? null : { before: side(before), after: side(after) };
}
