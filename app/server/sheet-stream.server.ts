import { Readable } from "node:stream";
import { byteOrderMark, csvLines, type Delimiter } from "#app/documents/csv";
import type { Cell } from "#app/documents/registrations-sheet";
import { xlsx } from "#app/documents/xlsx";
import { type ExportFormat, exportFormats } from "./registrations-export.server";

/** A list to be sent as a file. */
interface SheetStream {
	title: string;
	head: string[];
	/** Read one by one, while the file is being sent. */
	pages: AsyncIterable<Cell[][]>;
	/** Without its extension. */
	name: string;
}

/** Which format a form asks for; a CSV as Indonesian offices open it, unless it is one of the others. */
export function formatOf(asked: string): ExportFormat {
	return asked in exportFormats ? (asked as ExportFormat) : "csv";
}

/** Answers with a list as a file, page by page, so that memory stays flat however long it is. */
export function sheetStream({ title, head, pages, name }: SheetStream, format: ExportFormat): Response {
	const bytes = format === "xlsx" ? xlsx(title, head, pages) : csv(head, pages, format === "csv" ? ";" : ",");
	const { extension, type } = exportFormats[format];
	// A page is read when the one before it was taken.
	const body = Readable.toWeb(Readable.from(bytes, { objectMode: false, highWaterMark: 0 }));
	return new Response(body as ReadableStream<Uint8Array>, {
		headers: {
			"content-type": type,
			"content-disposition": `attachment; filename="${name}.${extension}"`,
			"cache-control": "private, no-store",
		},
	});
}

async function* csv(head: string[], pages: AsyncIterable<Cell[][]>, delimiter: Delimiter): AsyncGenerator<Buffer> {
	yield Buffer.from(byteOrderMark + csvLines([head], delimiter));
	for await (const rows of pages) yield Buffer.from(csvLines(rows, delimiter));
}
