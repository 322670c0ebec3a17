import { byteOrderMark, csvLines } from "#app/documents/csv";
import type { Cell } from "#app/documents/registrations-sheet";
import { xlsx } from "#app/documents/xlsx";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import type { CooperativeFilter } from "#db/queries/cooperative-list";
import * as cooperativeListQueries from "#db/queries/cooperative-list";
import { type CooperativeRow, cooperativeRows } from "./cooperative-list.server";
import { type ExportFormat, exportFormats } from "./registrations-export.server";

/** A sheet with its name, head and rows. */
export interface Sheet {
	name: string;
	head: readonly string[];
	rows: readonly (readonly Cell[])[];
}

const rowsPerPage = 500;
/** All workers' cooperatives of the country are about 4,500; beyond this a list is narrowed down first. */
const mostRows = 20_000;

/** The cooperatives under a filter as rows for a spreadsheet, with grade and missing requirements as they stand. */
export async function cooperativesSheet(read: ReadDb, filter: CooperativeFilter, language: Language): Promise<Sheet> {
	const words = messagesFor(language).cooperatives;
	const rows: Cell[][] = [];
	for (let offset = 0; offset < mostRows; offset += rowsPerPage) {
		const slice = { order: "name", limit: rowsPerPage, offset } as const;
		const lines = await cooperativeListQueries.listPage(read, filter, slice);
		for (const row of await cooperativeRows(read, lines, filter.today)) rows.push(cellsOf(row, language));
		if (lines.length < rowsPerPage) break;
	}
	const head = Object.values(words.sheet);
	return { name: messagesFor(language).frame.cooperatives, head, rows };
}

function cellsOf(row: CooperativeRow, language: Language): Cell[] {
	const words = messagesFor(language).cooperatives;
	const { grade, needsConfirmation, reason } = row.grading;
	return [
		row.name,
		row.provinceName,
		row.regencyName,
		words.stages[row.stage],
		row.stageSinceOn,
		String(row.days),
		row.nik,
		words.grade(grade, needsConfirmation),
		words.reasons[reason],
		row.reportedYears.join(", "),
		words.certificates[row.certificate],
		row.certificateNo,
		row.certificateValidUntil,
		row.route && words.routes[row.route],
		row.missing.map(({ label, labelEn }) => (language === "en" ? labelEn : label)).join("; "),
		row.alarms.map((kind) => words.alarms[kind]).join("; "),
		row.mentorName,
		row.officeName,
	];
}

/** A sheet as the file somebody asked for. */
export function sheetFile({ name, head, rows }: Sheet, format: ExportFormat, fileName: string): Response {
	const { extension, type } = exportFormats[format];
	const delimiter = format === "csv-koma" ? "," : ";";
	const body =
		format === "xlsx"
			? streamOf(xlsx(name, head, onePage(rows)))
			: byteOrderMark + csvLines([head, ...rows], delimiter);
	return new Response(body, {
		headers: {
			"content-type": type,
			"content-disposition": `attachment; filename="${fileName}.${extension}"`,
			"cache-control": "private, no-store",
		},
	});
}

async function* onePage(rows: Sheet["rows"]) {
	yield rows;
}

function streamOf(bytes: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await bytes.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value));
		},
	});
}
