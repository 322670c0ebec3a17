import type { Block, Columns, DuplicateKind, IssueCode, RowPlan, RowStatus } from "#app/domain/imports/types";
import type { StaffRefusal } from "#app/domain/registrations/rules";
import type { Category } from "#app/domain/registrations/types";

/** A line of a list as its page shows it. */
export interface ReviewLine {
	record: number;
	status: RowStatus;
	plan: RowPlan;
	into: number | null;
	block: Block | null;
	issues: IssueCode[];
	how: DuplicateKind | null;
	conflict: string[];
	needsReview: boolean;
	registered: { id: string; code: string } | null;
	gaps: string[];
	name: string;
	position: string | null;
	organisation: string;
	category: Category | null;
	/** As read out. */
	phone: string | null;
	email: string | null;
}

/** The ways to look at the lines of a list. */
export const lineFilters = ["all", "valid", "known", "duplicate", "open", "invalid"] as const;
export type LineFilter = (typeof lineFilters)[number];

/** A line about which somebody is deciding, with what it says and what was typed. */
export interface OpenLine {
	line: ReviewLine;
	/** The cells under their headings. */
	cells: { label: string; text: string }[];
	values: Record<string, string>;
}

/** Everything the page of a list that is not saved yet shows. */
export interface Review {
	counts: Record<RowStatus, number>;
	isMixed: boolean;
	known: number;
	effect: { create: number; fill: number; open: number };
	refusal: StaffRefusal | null;
	filter: LineFilter;
	filterCounts: Record<LineFilter, number>;
	lines: ReviewLine[];
	page: number;
	pageCount: number;
	layout: {
		sheetNames: string[];
		sheetsRead: string[];
		sheet: number | null;
		columns: Columns;
		/** Which column answers which of the organiser's questions, by its id. */
		answerColumns: Readonly<Record<string, number>>;
		questions: readonly { id: string; label: string }[];
		/** One for each column of the table. */
		labels: string[];
		category: Category | null;
	};
}

/** The letter a spreadsheet has above a column counted from 0: A, B, … Z, AA. */
export function columnLetter(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}
