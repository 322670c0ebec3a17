import { Readable } from "node:stream";
import { byteOrderMark, csvLines } from "#app/documents/csv";
import type { Cell } from "#app/documents/registrations-sheet";
import { xlsx } from "#app/documents/xlsx";
import type { Reach } from "#app/domain/accounts/types";
import { type IdentifierKind, identifierKinds } from "#app/domain/organisations/types";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as organisationListQueries from "#db/queries/organisation-list";
import type { ExportFormat } from "./registrations-export.server";

/** Rows read at once: memory stays flat however long the list is. */
const rowsPerPage = 500;

interface Export {
	filter: organisationListQueries.OrganisationFilter;
	within: Reach;
	language: Language;
}

/** The organisations that a filter means as a file, without people, read page by page while it is being sent. */
export function organisationsFile(read: ReadDb, asked: Export, format: ExportFormat): ReadableStream<Uint8Array> {
	const { organisations } = messagesFor(asked.language);
	const head = [
		...Object.values(organisations.sheet),
		...identifierKinds.map((kind) => organisations.identifierKinds[kind]),
	];
	const pages = pagesOf(read, asked);
	const bytes = format === "xlsx" ? xlsx(organisations.title, head, pages) : csv(head, pages, format);
	// A page is read when the one before it was taken.
	return Readable.toWeb(Readable.from(bytes, { objectMode: false, highWaterMark: 0 })) as ReadableStream<Uint8Array>;
}

async function* csv(head: string[], pages: AsyncIterable<Cell[][]>, format: ExportFormat): AsyncGenerator<Buffer> {
	const delimiter = format === "csv" ? ";" : ",";
	yield Buffer.from(byteOrderMark + csvLines([head], delimiter));
	for await (const rows of pages) yield Buffer.from(csvLines(rows, delimiter));
}

async function* pagesOf(read: ReadDb, { filter, within, language }: Export): AsyncGenerator<Cell[][]> {
	for (let offset = 0; ; offset += rowsPerPage) {
		const slice = { within, order: "name" as const, limit: rowsPerPage, offset };
		const lines = await organisationListQueries.listMatching(read, filter, slice);
		const ids = lines.map(({ id }) => id);
		const numbers = new Map<string, string[]>();
		for (const { organisationId, kind, value } of await organisationListQueries.listNumbersOf(read, ids))
			numbers.set(`${organisationId} ${kind}`, [...(numbers.get(`${organisationId} ${kind}`) ?? []), value]);
		const numbersOf = (id: string) => (kind: IdentifierKind) => numbers.get(`${id} ${kind}`)?.join(", ") ?? "";
		if (lines.length > 0)
			yield lines.map((line) => [...cellsOf(line, language), ...identifierKinds.map(numbersOf(line.id))]);
		if (lines.length < rowsPerPage) return;
	}
}

/** In the order of the headings of `sheet`. */
function cellsOf(line: organisationListQueries.OrganisationLine, language: Language): Cell[] {
	const words = messagesFor(language).organisations;
	return [
		line.name,
		line.shortName,
		words.kinds[line.kind],
		line.level && words.levels[line.level],
		line.affiliation,
		line.parentName,
		line.provinceName,
		line.regencyName,
		line.district,
		line.address,
		line.business,
		String(line.people),
		String(line.events),
	];
}
