import type { Category } from "../registrations/types";
import type { Book } from "./book";
import { lineIssues } from "./line-issues";
import type { SectionLine } from "./line-shape";
import { type ListPart, listParts } from "./list-parts";
import { type ListPerson, readPersonRow } from "./person-row";
import { type Edits, rawFields } from "./raw-fields";
import type { KnownRecord } from "./record-kinds";
import type { RegionReader } from "./region-names";
import { type ComparedRow, comparedRows, lineKey } from "./same-person";
import type { Columns, DuplicateKind, IssueCode, RowStatus } from "./types";

/** How a list is to be read. */
export interface ListOptions {
	readRegion: RegionReader;
	/** The sheet, when somebody chose one. */
	sheet?: number | null;
	/** Where the columns are, when somebody said so. */
	columns?: Columns | null;
	/** The party of everyone of whom the list says none. */
	category?: Category | null;
	/** Corrections by record. */
	edits?: ReadonlyMap<number, Edits>;
}

/** A person on a list, as read. */
export interface ListRow {
	record: number;
	status: RowStatus;
	/** In alphabetical order. */
	issues: IssueCode[];
	person: ListPerson;
	/** What the person is the same by: see `nameKey`. */
	nameKey: string;
	duplicateOf: number | null;
	how: DuplicateKind | null;
	conflict: string[];
	needsReview: boolean;
	cells: string[];
}

export interface ParticipantList {
	/** The sheets that were read, by their place in the book. */
	sheets: number[];
	columns: Columns;
	/** The header's words by column. */
	labels: string[];
	records: KnownRecord[];
	/** The people, in the order of the list. */
	rows: ListRow[];
	counts: Record<RowStatus, number>;
}

/**
 * Reads a list of participants: what each line is, who it names, who is named twice, what people have to decide and what
 * is refused and why. Null when there is no table of people in the book. Pure: the same bytes give the same answer.
 */
export function readParticipantList(book: Book, options: ListOptions): ParticipantList | null {
	const parts = listParts(book, options);
	const [first] = parts;
	if (!first) return null;
	const rows = comparedRows(parts.flatMap((part) => rowsOf(part, options)));
	const cellsOf = new Map(parts.flatMap(({ lines }) => lines.map(({ record, cells }) => [record, cells] as const)));
	const counts: Record<RowStatus, number> = { valid: 0, duplicate: 0, review: 0, invalid: 0 };
	for (const { status } of rows) counts[status]++;
	return {
		sheets: parts.map(({ sheet }) => sheet),
		columns: first.layout.columns,
		labels: first.layout.labels,
		records: parts.flatMap(({ lines }) => lines.map(({ cells: _cells, ...line }) => line)),
		rows: rows.map((row) => listRow(row, cellsOf.get(row.record) ?? [])),
		counts,
	};
}

function rowsOf({ lines, layout, category }: ListPart, { readRegion, edits, category: fallback = null }: ListOptions) {
	let section: SectionLine | null = category ? { category, organisation: null } : null;
	return lines.flatMap(({ record, kind, section: heading, cells }) => {
		if (kind === "section" && heading) section = headed(heading, section);
		if (kind !== "data") return [];
		const raw = rawFields(cells, layout.columns, edits?.get(record));
		const row = readPersonRow(raw, { section, category: fallback, readRegion });
		if (row.status === "valid") row.issues.push(...lineIssues(cells, layout.columns));
		return [{ ...row, record, cells: lineKey(cells, layout.columns.number) }];
	});
}

/** A party's heading begins anew; a body's heading keeps the party it stands under. */
function headed(heading: SectionLine, before: SectionLine | null): SectionLine {
	if (heading.organisation)
		return { organisation: heading.organisation, category: heading.category ?? before?.category ?? null };
	return heading.category ? heading : { category: before?.category ?? null, organisation: null };
}

function listRow({ keys, cells: _key, isSwapped: _swapped, ...row }: ComparedRow, cells: string[]): ListRow {
	return { ...row, nameKey: keys.name, cells };
}
