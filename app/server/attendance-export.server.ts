import { Readable } from "node:stream";
import { type AttendanceFrame, actCells, actHead, presenceCells, presenceHead } from "#app/documents/attendance-file";
import { byteOrderMark, csvLines } from "#app/documents/csv";
import type { Cell } from "#app/documents/registrations-sheet";
import { xlsx } from "#app/documents/xlsx";
import type { AttendanceFile } from "#app/domain/attendance/export-attendance";
import { toLocal } from "#app/domain/calendar/time-zone";
import { printedName } from "#app/domain/registrations/rules";
import { messagesFor } from "#app/i18n/catalogue";
import type { ReadDb } from "#db/client";
import type { PresenceFilter } from "#db/queries/presence";
import * as presenceQueries from "#db/queries/presence";
import type { ExportFormat } from "./registrations-export.server";

/** Rows read at once: memory stays flat however long the list is. */
const rowsPerPage = 500;

/** The check-ins that a filter means, or everything the event's desks did, read page by page while it is being sent. */
export function attendanceFile(
	read: ReadDb,
	{ file, filter, frame }: { file: AttendanceFile; filter: PresenceFilter; frame: AttendanceFrame },
	format: ExportFormat,
): ReadableStream<Uint8Array> {
	const head = file === "state" ? presenceHead(frame) : actHead(frame);
	const pages = file === "state" ? presencePages(read, filter, frame) : actPages(read, filter.eventId, frame);
	const title = messagesFor(frame.language).presence.fileNames[file];
	const bytes = format === "xlsx" ? xlsx(title, head, pages) : csv(head, pages, format === "csv" ? ";" : ",");
	// A page is read when the one before it was taken.
	return Readable.toWeb(Readable.from(bytes, { objectMode: false, highWaterMark: 0 })) as ReadableStream<Uint8Array>;
}

async function* csv(head: string[], pages: AsyncIterable<Cell[][]>, delimiter: ";" | ","): AsyncGenerator<Buffer> {
	yield Buffer.from(byteOrderMark + csvLines([head], delimiter));
	for await (const rows of pages) yield Buffer.from(csvLines(rows, delimiter));
}

async function* presencePages(read: ReadDb, filter: PresenceFilter, frame: AttendanceFrame): AsyncGenerator<Cell[][]> {
	const local = (instant: string) => toLocal(instant, frame.timeZone);
	for await (const lines of inPages((page) => presenceQueries.listPresenceAfter(read, filter, page)))
		yield lines.map((line) =>
			presenceCells(frame, {
				...line,
				name: printedName(line),
				isOffline: line.isOffline === 1,
				checkedIn: { local: local(line.checkedInAt), utc: line.checkedInAt },
				recordedAtLocal: local(line.recordedAt),
				changedAtLocal: line.changedAt && local(line.changedAt),
			}),
		);
}

async function* actPages(read: ReadDb, eventId: string, frame: AttendanceFrame): AsyncGenerator<Cell[][]> {
	const local = (instant: string) => toLocal(instant, frame.timeZone);
	for await (const lines of inPages((page) => presenceQueries.listActsAfter(read, eventId, page)))
		yield lines.map(({ name, titlePrefix, titleSuffix, ...line }) =>
			actCells(frame, {
				...line,
				name: name === null ? null : printedName({ name, titlePrefix, titleSuffix }),
				isOffline: line.isOffline === 1,
				acted: { local: local(line.actedAt), utc: line.actedAt },
				receivedAtLocal: local(line.receivedAt),
				decidedAtLocal: line.decidedAt && local(line.decidedAt),
				voidedAtLocal: line.voidedAt && local(line.voidedAt),
			}),
		);
}

async function* inPages<Line extends { id: string }>(
	list: (page: { after: string | null; limit: number }) => Promise<Line[]>,
): AsyncGenerator<Line[]> {
	for (let after: string | null = null; ; ) {
		const lines = await list({ after, limit: rowsPerPage });
		if (lines.length > 0) yield lines;
		if (lines.length < rowsPerPage) return;
		after = lines.at(-1)?.id ?? null;
	}
}
