import type { ImportRow } from "#db/tables/imports";
import type { Category } from "../registrations/types";
import type { AnswerColumns } from "./question-cells";
import type { Edits } from "./raw-fields";
import type { Columns } from "./types";

/** How a kept list is to be read. */
export interface ImportSettings {
	/** The sheet somebody chose; null for the one with the list. */
	sheet: number | null;
	/** The columns as somebody set them; null for the guess. */
	columns: Columns | null;
	/** The columns of the organiser's questions as somebody set them; null for those whose headers are questions. */
	answerColumns: AnswerColumns | null;
	/** The party of everyone of whom the list says none. */
	category: Category | null;
}

/** What somebody decided about a line: as suggested, a person of their own, one with another line, or nobody. */
export interface Decision {
	choice: "suggested" | "take" | "merge" | "leave";
	/** The record it is merged with. */
	into: number | null;
	edits: Edits;
}

/** The decisions kept with a list, by record. */
export function decisionsOf(rows: readonly Pick<ImportRow, "record" | "decision">[]): Map<number, Decision> {
	return new Map(
		rows.flatMap(({ record, decision }) => (decision ? [[record, JSON.parse(decision) as Decision]] : [])),
	);
}
