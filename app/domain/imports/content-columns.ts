import { parsePhone } from "../registrations/phone";
import { isNothing, plainWords, tidy } from "./cell-text";
import { readPhone } from "./contact-cells";
import { readDate } from "./date-cell";
import { genderOf, partyOfBody, partyOfWords } from "./party-words";
import { isDegree } from "./titles";
import type { Columns, ListField } from "./types";

const positions =
	/^(wakil |plt |sub )?(ketua|sekretaris|bendahara|anggota|staf|staff|kepala|kabid|kasi|direktur|manajer|manager|direksi|pengurus|pengawas|supervisor|officer|hrd?|personalia|koordinator|mediator|admin|president|chair\w*|secretary|treasurer|member|head|director|komisaris|pimpinan|penyuluh|analis)\b/;

/** What the cells of a column look like when nothing above them says it, with the share of cells that must. */
const looks: readonly [ListField, number, (cell: string) => boolean][] = [
	["email", 0.5, (cell) => /\S@\S|\[at\]/.test(cell)],
	["phone", 0.5, isNumberOfPhone],
	["gender", 0.8, (cell) => cell.length <= 12 && genderOf(cell) !== null],
	["organisation", 0.4, (cell) => partyOfBody(cell) !== null && cell.includes(" ")],
	["category", 0.7, (cell) => plainWords(cell).split(" ").length <= 3 && partyOfWords(cell) !== null],
	["region", 0.5, (cell) => /^(kota|kab)\b/i.test(tidy(cell)) || /^\d{2}\.\d{2}$/.test(cell.trim())],
	["confirmedOn", 0.6, (cell) => /\D/.test(cell.trim()) && readDate(cell).on !== null],
	["position", 0.4, (cell) => positions.test(plainWords(cell))],
	["number", 0.7, (cell) => /^\(?\d{1,4}[.)]?$/.test(cell.trim())],
	["name", 0.6, looksLikeName],
];

/**
 * Fills in columns by what stands in them, for fields no header named. Each field takes the column that looks most like
 * it; of two the one on the left. Columns that are `taken` hold something else.
 */
export function columnsByContent(
	lines: readonly (readonly string[])[],
	known: Columns,
	taken: readonly number[] = [],
): Columns {
	const columns: Columns = { ...known };
	const sample = lines.slice(0, 300);
	const width = Math.max(0, ...sample.map(({ length }) => length));
	for (const [field, least, looksRight] of looks) {
		if (columns[field] !== undefined || (field === "name" && columns.firstName !== undefined)) continue;
		let best: { at: number; share: number } | null = null;
		for (let at = 0; at < width; at++) {
			if (Object.values(columns).includes(at) || taken.includes(at)) continue;
			const cells = sample.map((line) => line[at] ?? "").filter((cell) => !isNothing(cell));
			if (cells.length === 0 || cells.length < sample.length * 0.15) continue;
			const share = (cells.filter(looksRight).length / cells.length) * (field === "name" ? variety(cells) : 1);
			if (share >= least && (!best || share > best.share + 0.05)) best = { at, share };
		}
		if (best) columns[field] = best.at;
	}
	return columns;
}

/** Names differ from line to line; posts and towns repeat. */
function variety(cells: readonly string[]): number {
	return Math.min(1, 0.4 + new Set(cells.map(plainWords)).size / cells.length);
}

function isNumberOfPhone(cell: string): boolean {
	const { phone, isLandline, issues } = readPhone(cell);
	return phone !== null || isLandline || issues.includes("PHONE_SCIENTIFIC") || parsePhone(cell) !== null;
}

function looksLikeName(cell: string): boolean {
	const [name = "", ...degrees] = tidy(cell).split(",");
	const words = name.split(" ").filter(Boolean);
	return (
		words.length >= 1 &&
		words.length <= 9 &&
		words.every((word) => /^\p{L}[\p{L}.'’‘`-]*$/u.test(word)) &&
		degrees.every((degree) =>
			degree
				.trim()
				.split(" ")
				.every((word) => word.includes(".") || isDegree(word)),
		) &&
		partyOfBody(name) === null &&
		!positions.test(plainWords(name)) &&
		(words[0] ?? "").length > 1
	);
}
