import type { Book } from "./book";
import { guessLayout, isListOfPeople, type Layout } from "./list-layout";
import { partyOfWords } from "./party-words";
import { type KnownRecord, recordKinds } from "./record-kinds";
import type { Columns } from "./types";

/** A table of a list: one sheet, with what each of its lines is. Records are counted on through all tables read. */
export interface ListPart {
	/** Place of the sheet in the book. */
	sheet: number;
	/** What the tab says about all of its people. */
	category: ReturnType<typeof partyOfWords>;
	layout: Layout;
	lines: (KnownRecord & { cells: string[] })[];
}

interface Choice {
	/** The sheet to read; without one, the sheet with a list in it. */
	sheet?: number | null;
	/** Where the columns are, when somebody said so. */
	columns?: Columns | null;
	/** Whether a header is one of the organiser's questions. */
	isQuestion?: (label: string) => boolean;
	/** What a table needs to count as a list. */
	isList?: (columns: Columns) => boolean;
}

/**
 * The tables of people in a book: the sheet with the most people, or all of them when each tab is named after a party.
 * Empty when no sheet has a table of people.
 */
export function listParts(
	book: Book,
	{ sheet, columns, isQuestion, isList = isListOfPeople }: Choice = {},
): ListPart[] {
	const tables = book.sheets.map(({ name, records }, at) => {
		const guessed = guessLayout(records, isQuestion);
		const layout = columns ? { ...guessed, columns } : guessed;
		const lines = recordKinds(records, layout);
		const people = lines.filter(({ kind }) => kind === "data").length;
		return { sheet: at, category: name ? partyOfWords(name) : null, layout, lines, people, records };
	});
	const asked = tables.find((table) => table.sheet === sheet);
	const lists = tables.filter(({ layout, people }) => people > 0 && (columns || isList(layout.columns)));
	const byParty = lists.filter(({ category }) => category !== null);
	const largest = [...lists].sort((a, b) => b.people - a.people)[0];
	const chosen = asked ? [asked] : byParty.length > 1 ? byParty : largest ? [largest] : [];
	let before = 0;
	return chosen.map(({ sheet: at, category, layout, lines, records }) => {
		const part: ListPart = {
			sheet: at,
			category,
			layout,
			lines: lines.map((line, index) => ({ ...line, record: before + line.record, cells: records[index] ?? [] })),
		};
		before += records.length;
		return part;
	});
}
