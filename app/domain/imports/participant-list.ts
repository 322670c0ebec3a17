import type { AskedQuestion, Category } from "../registrations/types";
import type { Book } from "./book";
import { lineIssues } from "./line-issues";
import type { SectionLine } from "./line-shape";
import { type ListPart, listParts } from "./list-parts";
import { type ListPerson, readPersonRow } from "./person-row";
import { type AnswerColumns, answerColumns, isQuestionHeader, readAnswerCells } from "./question-cells";
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
	/** The organiser's questions that a cell can answer. */
	questions?: readonly AskedQuestion[];
	/** Where the answers are, when somebody said so. */
	answerColumns?: AnswerColumns | null;
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
	/** To the organiser's questions, by question id, as stored. */
	answers: Record<string, string>;
	cells: string[];
}

export interface ParticipantList {
	/** The sheets that were read, by their place in the book. */
	sheets: number[];
	columns: Columns;
	answerColumns: AnswerColumns;
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
	const { questions = [], answerColumns: said } = options;
	const parts = listParts(book, { ...options, isQuestion: (label) => isQuestionHeader(questions, label) });
	const [first] = parts;
	if (!first) return null;
	const rows = comparedRows(parts.flatMap((part) => rowsOf(part, options)));
	const columnsOf = ({ layout }: ListPart) => said ?? answerColumns(questions, layout.labels);
	const lineOf = new Map(
		parts.flatMap((part) => {
			const columns = columnsOf(part);
			return part.lines.map(({ record, cells }) => [record, { cells, columns }] as const);
		}),
	);
	const counts: Record<RowStatus, number> = { valid: 0, duplicate: 0, review: 0, invalid: 0 };
	for (const { status } of rows) counts[status]++;
	return {
		sheets: parts.map(({ sheet }) => sheet),
		columns: first.layout.columns,
		answerColumns: columnsOf(first),
		labels: first.layout.labels,
		records: parts.flatMap(({ lines }) => lines.map(({ cells: _cells, ...line }) => line)),
		rows: rows.map((row) => listRow(row, questions, lineOf.get(row.record) ?? { cells: [], columns: {} })),
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

interface Line {
	cells: string[];
	columns: AnswerColumns;
}

function listRow(
	{ keys, cells: _key, isSwapped: _swapped, ...row }: ComparedRow,
	questions: readonly AskedQuestion[],
	{ cells, columns }: Line,
): ListRow {
	const { answers, isUnclear } = readAnswerCells(questions, columns, cells, row.person.category);
	// Worth a look where the person is taken; a line that is refused has other troubles.
	const issues = isUnclear && row.status === "valid" ? [...row.issues, "ANSWER_UNCLEAR" as const].sort() : row.issues;
	return { ...row, issues, nameKey: keys.name, answers, cells };
}
