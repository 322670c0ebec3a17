import type { Organisation } from "#db/tables/organisations";

/** What the form of a record writes, and the trail tells of. */
export const recordFields = [
	"kind",
	"name",
	"shortName",
	"level",
	"affiliation",
	"parentId",
	"provinceCode",
	"regencyCode",
	"district",
	"address",
	"officePhone",
	"officeEmail",
	"business",
	"workersMale",
	"workersFemale",
	"officeId",
	"note",
] as const satisfies readonly (keyof Organisation)[];
export type RecordField = (typeof recordFields)[number];
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
