import { type Book, limits } from "./book";
import { compoundRefusal, fileKind } from "./file-kind";
import { readSeparated } from "./separated-text";
import { decodeText } from "./text-encoding";
import type { FileRefusal } from "./types";
import { readWorkbook } from "./workbook";

export type ReadFile = { ok: true; book: Book } | { ok: false; reason: FileRefusal };

/**
 * Reads the bytes of a list as tables of text: a workbook (XLSX), or text with a character between its cells in
 * whatever encoding. What it is, is decided by its content. Formulas are never calculated; in text they are text.
 */
export async function readListFile(bytes: Uint8Array): Promise<ReadFile> {
	if (bytes.byteLength > limits.file) return { ok: false, reason: "file-size" };
	const kind = fileKind(bytes);
	if (kind === "zip") {
		const workbook = await readWorkbook(bytes);
		if (!workbook.ok) return workbook;
		const sheets = workbook.sheets.filter(({ records }) => records.length > 0);
		if (sheets.length === 0) return { ok: false, reason: "empty" };
		return { ok: true, book: { sheets, encoding: null, separator: null } };
	}
	if (kind === "xls") return { ok: false, reason: compoundRefusal(bytes) };
	if (kind !== "text") return { ok: false, reason: kind };
	const decoded = decodeText(bytes);
	if (!decoded) return { ok: false, reason: "no-text" };
	const table = readSeparated(decoded.text);
	if (!table.ok) return table;
	return { ok: true, book: { sheets: [table.sheet], encoding: decoded.encoding, separator: table.separator } };
}
