import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as importQueries from "#db/queries/imports";
import * as questionQueries from "#db/queries/questions";
import * as regionQueries from "#db/queries/regions";
import type { Import } from "#db/tables/imports";
import { offeredCategories } from "../registrations/rules";
import type { AskedQuestion } from "../registrations/types";
import type { Book } from "./book";
import { decisionsOf, type ImportSettings } from "./decision";
import { type ParticipantList, readParticipantList } from "./participant-list";
import { listedQuestions } from "./question-cells";
import { regionReader } from "./region-names";
import { type ReviewedRow, reviewedRows } from "./reviewed-rows";

/** A list that was handed in and not applied yet, read as somebody set it, with what applying it would do. */
export interface KeptList {
	list: ParticipantList;
	rows: ReviewedRow[];
	settings: ImportSettings;
	/** The organiser's questions that a cell can answer. */
	questions: AskedQuestion[];
	sheetNames: string[];
}

/** Reads a kept list anew: what it says, what was decided, and who has registered since. Null once it is applied. */
export async function keptList(
	db: ReadDb,
	kept: Pick<Import, "id" | "eventId" | "book" | "settings">,
): Promise<KeptList | null> {
	if (kept.book === null) return null;
	const book: Book = JSON.parse(kept.book);
	const settings: ImportSettings = JSON.parse(kept.settings);
	const decisions = decisionsOf(await importQueries.listRows(db, kept.id));
	const readRegion = regionReader(await regionQueries.listRegencies(db));
	const edits = new Map([...decisions].map(([record, { edits: typed }]) => [record, typed]));
	const questions = listedQuestions(await questionQueries.listQuestions(db, kept.eventId));
	const list = readParticipantList(book, { ...settings, readRegion, questions, edits });
	const sheetNames = book.sheets.map(({ name }) => name);
	if (!list) return { list: emptyList, rows: [], settings, questions, sheetNames };
	const registered = await importQueries.listRegistered(db, kept.eventId);
	const offered = offeredCategories(await eventQueries.listQuotas(db, kept.eventId));
	return { list, rows: reviewedRows(list, { decisions, registered, offered }), settings, questions, sheetNames };
}

/** What is left when the chosen columns make no list. */
const emptyList: ParticipantList = {
	sheets: [],
	columns: {},
	answerColumns: {},
	labels: [],
	records: [],
	rows: [],
	counts: { valid: 0, duplicate: 0, review: 0, invalid: 0 },
};
