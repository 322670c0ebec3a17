import { isNothing, plainWords } from "./cell-text";
import { readPhone } from "./contact-cells";
import { partyOfBody, partyOfWords } from "./party-words";
import type { Columns } from "./types";

type Line = readonly string[];

/** The cells of a line that say something. */
export function filledCells(line: Line): string[] {
	return line.filter((cell) => !isNothing(cell));
}

/** The numbers some headers have below them: "(1) (2) (3)", "1 2 3". */
export function isNumbering(line: Line): boolean {
	const numbers = line
		.filter((cell) => cell.trim() !== "")
		.map((cell) => /^\(?(\d{1,2}|[a-z])\)?\.?$/i.exec(cell.trim())?.[1]);
	if (numbers.length < 3 || numbers.includes(undefined)) return false;
	return numbers.every((number, at) => at === 0 || Number(number) === Number(numbers[at - 1]) + 1);
}

const signature =
	/^(mengetahui|menyetujui|hormat|disetujui|dibuat oleh|diketahui|panitia|ketua panitia|tertanda|ttd|nip\b|catatan|note|nb\b|n b\b|ket\b|keterangan|sumber|source|dicetak|printed|a n\b|an kepala|kepala dinas|page|halaman)/;

/** Whether a line stands below a list: who signs, where and when, a remark. */
export function isSignature(line: Line): boolean {
	const filled = filledCells(line);
	return (
		filled.length === 0 ||
		filled.some((cell) => signature.test(plainWords(cell))) ||
		filled.every((cell) => /^[\s(._…)\-–—]+$/.test(cell)) ||
		(filled.length === 1 && /^[\p{L} .]+,\s*\d{1,2}\s+\p{L}+\s+\d{4}$/u.test((filled[0] ?? "").trim()))
	);
}

const totals = /^(sub ?total|jumlah|total|grand total|jml)\b/;

/** Whether a line sums up the ones above it. */
export function isSubtotal(line: Line): boolean {
	const filled = filledCells(line);
	return filled.length <= 6 && !hasContact(line) && filled.slice(0, 2).some((cell) => totals.test(plainWords(cell)));
}

function hasContact(line: Line): boolean {
	return line.some((cell) => /\S@\S+\.\S/.test(cell) || (/\d{6}/.test(cell.replace(/[\s.-]/g, "")) && isPhone(cell)));
}

function isPhone(cell: string): boolean {
	const { phone, isLandline } = readPhone(cell);
	return phone !== null || (isLandline && !/\p{L}{3}/u.test(cell));
}

/** Whether a line is certainly somebody: reachable, numbered, or with much to say. */
export function isPersonLine(line: Line, columns: Columns): boolean {
	const filled = filledCells(line);
	if (hasContact(line)) return filled.length > 1;
	const number = columns.number === undefined ? "" : (line[columns.number] ?? "").trim();
	if (/^\d{1,4}[.)]?$/.test(number) && filled.length > 1) return true;
	return filled.length >= 3 && !isSignature(line);
}

/** Whether a line might still be somebody: a name with one thing more. */
export function mayBePerson(line: Line, { name, firstName }: Columns): boolean {
	const column = name ?? firstName;
	const named = column !== undefined && !isNothing(line[column] ?? "");
	return named && !isSignature(line);
}

/** A line that heads the ones below it. */
export interface SectionLine {
	category: ReturnType<typeof partyOfWords>;
	/** The body whose people follow, when the line is its name. */
	organisation: string | null;
}

const enumerator = /^([A-Z]|[IVX]{1,5}|\d{1,2})\s*[.):]\s*/;

/** What a line heads, when it is the heading of a part: "A. UNSUR PENGUSAHA", "II | Serikat Pekerja", a body's name. */
export function sectionOf(line: Line): SectionLine | null {
	const filled = [...new Set(filledCells(line).map((cell) => cell.trim()))];
	const isNumbered = filled.length === 2 && /^([A-Z]|[IVX]{1,5})[.)]?$/.test(filled[0] ?? "");
	if (filled.length !== 1 && !isNumbered) return null;
	const text = filled.at(-1) ?? "";
	if (/@|\d{5}/.test(text)) return null;
	const heading = text
		.replace(enumerator, "")
		.replace(/\(\s*\d+[^)]*\)|:\s*\d+.*$/, "")
		.trim();
	const words = plainWords(heading);
	const isMarked =
		isNumbered ||
		(enumerator.test(text) && text !== heading) ||
		/^(unsur|kategori|kelompok|wakil|perwakilan|peserta|daftar)\b/.test(words);
	const body = partyOfBody(heading);
	const category = partyOfWords(heading.replace(/^(unsur|kategori|kelompok)\b/i, "")) ?? body;
	const isBody =
		body !== null &&
		words.split(" ").length > 1 &&
		!/^(unsur|kategori|kelompok)\b/.test(words) &&
		/^(pt|cv|koperasi|dinas|serikat|federasi|puk|dpc|badan|kopkar)\b/.test(words) &&
		words !== "serikat pekerja" &&
		words !== "serikat buruh" &&
		words !== "koperasi pekerja";
	if (isBody && !/serikat (pekerja|buruh)\s*\/?\s*serikat/i.test(heading))
		return { category: body, organisation: heading };
	if (!isMarked && category === null) return null;
	return { category, organisation: null };
}
