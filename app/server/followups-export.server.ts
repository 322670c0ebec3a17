import { Readable } from "node:stream";
import { byteOrderMark, csvLines } from "#app/documents/csv";
import { followupSheetCells, followupSheetHead } from "#app/documents/followups-sheet";
import type { Cell } from "#app/documents/registrations-sheet";
import { xlsx } from "#app/documents/xlsx";
import { dueState } from "#app/domain/followups/rules";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as followupListQueries from "#db/queries/followup-list";
import type { ExportFormat } from "./registrations-export.server";

/** Rows read at once: memory stays flat however long the list is. */
const rowsPerPage = 500;

interface Export {
	filter: followupListQueries.FollowupFilter;
	view: followupListQueries.FollowupSlice;
	language: Language;
	now: Date;
}

/** The follow-ups that a filter means as a file, read page by page while it is being sent. */
export function followupsFile(read: ReadDb, asked: Export, format: ExportFormat) {
	const head = followupSheetHead(asked.language);
	const pages = pagesOf(read, asked);
	const title = messagesFor(asked.language).followups.title;
	const bytes = format === "xlsx" ? xlsx(title, head, pages) : csv(head, pages, format === "csv" ? ";" : ",");
	// A page is read when the one before it was taken.
	return Readable.toWeb(Readable.from(bytes, { objectMode: false, highWaterMark: 0 })) as ReadableStream<Uint8Array>;
}

async function* csv(head: string[], pages: AsyncIterable<Cell[][]>, delimiter: ";" | ","): AsyncGenerator<Buffer> {
	yield Buffer.from(byteOrderMark + csvLines([head], delimiter));
	for await (const rows of pages) yield Buffer.from(csvLines(rows, delimiter));
}

async function* pagesOf(read: ReadDb, { filter, view, language, now }: Export): AsyncGenerator<Cell[][]> {
	let after: string | null = null;
	for (;;) {
		const slice = { view, after, limit: rowsPerPage };
		const lines: followupListQueries.ExportLine[] = await followupListQueries.listForExport(read, filter, slice);
		after = lines.at(-1)?.id ?? null;
		if (lines.length > 0)
			yield lines.map((line) =>
				followupSheetCells(language, { ...line, isLate: dueState(line, now).state === "late" }),
			);
		if (lines.length < rowsPerPage) return;
	}
}
