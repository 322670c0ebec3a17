import { Readable } from "node:stream";
import { byteOrderMark, csvLines, type Delimiter } from "#app/documents/csv";
import { type Cell, type SheetFrame, type SheetRow, sheetCells, sheetHead } from "#app/documents/registrations-sheet";
import { xlsx } from "#app/documents/xlsx";
import { toLocal } from "#app/domain/calendar/time-zone";
import { partyQuestions } from "#app/domain/registrations/questions";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { RegistrationFilter } from "#db/queries/registration-filter";
import * as registrationListQueries from "#db/queries/registration-list";
import type { EventRow } from "#db/tables/events";

/** Rows read at once: memory stays flat however long the list is. */
const rowsPerPage = 500;

interface Export {
	event: EventRow;
	filter: RegistrationFilter;
	language: Language;
	now: Date;
}

/** The kinds of file, by the name a form gives them. */
export const exportFormats = {
	xlsx: { extension: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
	csv: { extension: "csv", type: "text/csv; charset=utf-8" },
	"csv-koma": { extension: "csv", type: "text/csv; charset=utf-8" },
} as const;
export type ExportFormat = keyof typeof exportFormats;

/** The kind of file that a form asks for; anything else is CSV for Indonesian Excel. */
export function exportFormatOf(asked: string): ExportFormat {
	return Object.hasOwn(exportFormats, asked) ? (asked as ExportFormat) : "csv";
}

/** The registrations that a filter means as a file, read page by page while it is being sent. */
export async function registrationsFile(read: ReadDb, asked: Export, format: ExportFormat) {
	const { event, language, now } = asked;
	const days = await eventQueries.listDays(read, event.id);
	const frame: SheetFrame = {
		language,
		timeZone: event.timeZone,
		days: days.map(({ position }) => position),
		questions: partyQuestions(now),
		ownQuestions: await registrationListQueries.listOwnQuestions(read, event.id),
	};
	const pages = pagesOf(read, asked, frame, days);
	const title = messagesFor(language).registrations.title;
	const bytes =
		format === "xlsx" ? xlsx(title, sheetHead(frame), pages) : csv(frame, pages, format === "csv" ? ";" : ",");
	// A page is read when the one before it was taken.
	return Readable.toWeb(Readable.from(bytes, { objectMode: false, highWaterMark: 0 })) as ReadableStream<Uint8Array>;
}

async function* csv(frame: SheetFrame, pages: AsyncIterable<Cell[][]>, delimiter: Delimiter): AsyncGenerator<Buffer> {
	yield Buffer.from(byteOrderMark + csvLines([sheetHead(frame)], delimiter));
	for await (const rows of pages) yield Buffer.from(csvLines(rows, delimiter));
}

async function* pagesOf(
	read: ReadDb,
	{ event, filter }: Export,
	frame: SheetFrame,
	days: readonly { id: string; position: number }[],
): AsyncGenerator<Cell[][]> {
	let after: string | null = null;
	for (;;) {
		const lines: registrationListQueries.ExportLine[] = await registrationListQueries.listForExport(read, filter, {
			after,
			limit: rowsPerPage,
		});
		after = lines.at(-1)?.id ?? null;
		if (lines.length > 0) yield (await rowsOf(read, lines, event.timeZone, days)).map((row) => sheetCells(frame, row));
		if (lines.length < rowsPerPage) return;
	}
}

async function rowsOf(
	read: ReadDb,
	lines: readonly registrationListQueries.ExportLine[],
	timeZone: EventRow["timeZone"],
	days: readonly { id: string; position: number }[],
): Promise<SheetRow[]> {
	const ids = lines.map(({ id }) => id);
	const answers = new Map<string, Record<string, string>>(ids.map((id) => [id, {}]));
	for (const { registrationId, question, answer } of await registrationListQueries.listAnswersOf(read, ids))
		Object.assign(answers.get(registrationId) ?? {}, { [question]: answer });
	const positions = new Map(days.map(({ id, position }) => [id, position]));
	const checkIns = new Map<string, Record<number, string>>(ids.map((id) => [id, {}]));
	for (const { registrationId, dayId, checkedInAt } of await registrationListQueries.listCheckInsOf(read, ids))
		Object.assign(checkIns.get(registrationId) ?? {}, { [positions.get(dayId) ?? 0]: toLocal(checkedInAt, timeZone) });
	return lines.map((line) => ({
		...line,
		registeredAtLocal: toLocal(line.registeredAt, timeZone),
		confirmedAtLocal: line.confirmedAt && toLocal(line.confirmedAt, timeZone),
		mayBePhotographed: line.mayBePhotographed === 1,
		answers: answers.get(line.id) ?? {},
		checkIns: checkIns.get(line.id) ?? {},
	}));
}
