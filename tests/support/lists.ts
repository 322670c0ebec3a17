import { readFileSync } from "node:fs";
import path from "node:path";
import writeXlsxFile from "write-excel-file/node";
import { type ListOptions, type ParticipantList, readParticipantList } from "#app/domain/imports/participant-list";
import { readListFile } from "#app/domain/imports/read-list-file";
import { regionReader } from "#app/domain/imports/region-names";

const root = path.resolve(import.meta.dirname, "../..");
const { regencies } = JSON.parse(readFileSync(path.join(root, "db/reference/regencies.json"), "utf8"));

/** Reads kota and kabupaten as the product does, from the list it carries. */
export const readRegion = regionReader(regencies);

/** The bytes of a list that lies beside the tests. */
export function listFile(name: string): Uint8Array {
	return readFileSync(path.join(root, "tests/fixtures/imports", name));
}

/** A workbook with these cells, each as text, one sheet per name. */
export async function workbookOf(sheets: Record<string, readonly (readonly string[])[]>): Promise<Uint8Array> {
	const names = Object.keys(sheets);
	const stream = await writeXlsxFile(
		names.map((sheet) => ({
			sheet,
			data: (sheets[sheet] ?? []).map((line) => line.map((value) => (value === "" ? null : { type: String, value }))),
		})),
	).toBuffer();
	return stream;
}

/** What is read from bytes; a file that is refused fails the test. */
export async function readList(bytes: Uint8Array, options: Partial<ListOptions> = {}): Promise<ParticipantList> {
	const file = await readListFile(bytes);
	if (!file.ok) throw new Error(`The file was refused: ${file.reason}`);
	const list = readParticipantList(file.book, { readRegion, ...options });
	if (!list) throw new Error("There is no table of people in the file.");
	return list;
}

/** A text file's bytes. */
export function textFile(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
