import { isNothing, plainWords } from "./cell-text";
import { columnsByContent } from "./content-columns";
import { fieldOfHeader, headerScore } from "./header-words";
import { isNumbering, isPersonLine } from "./line-shape";
import type { Columns, ListField } from "./types";

/** Where the columns of a sheet are, and the lines (from 0) that name them. */
export interface Layout {
	columns: Columns;
	headerLines: number[];
	/** What the header says above each column; empty where it says nothing. */
	labels: string[];
}

/** A header stands among the first lines, below titles at most. */
const searched = 60;

/**
 * Finds the header wherever it stands, on one line or two, and guesses the columns by it and by what they hold. Columns
 * whose header `isQuestion` belong to the organiser's questions and to no field, whatever words they have in common.
 */
export function guessLayout(
	records: readonly (readonly string[])[],
	isQuestion: (label: string) => boolean = () => false,
): Layout {
	const top = records.slice(0, searched + 1);
	const header = bestHeader(top.map((line) => line.map((cell) => (isQuestion(cell) ? "" : cell))));
	const below = header ? Math.max(...header.lines) + 1 : 0;
	const named = header ? columnsOf(header.labels) : {};
	const people = records.slice(below).filter((cells) => isPersonLine(cells, named) && headerScore(cells) === 0);
	const headerLines = header?.lines ?? [];
	const asked = header?.labels.map((_label, at) => headerLines.map((line) => top[line]?.[at] ?? "").find(isQuestion));
	const columns = columnsByContent(
		people,
		named,
		asked?.flatMap((label, at) => (label === undefined ? [] : at)),
	);
	const numbering = records[below];
	if (header && numbering && isNumbering(numbering)) headerLines.push(below);
	if (header) return { columns, headerLines, labels: header.labels.map((label, at) => asked?.[at] ?? label) };
	const unknown = unknownHeader(records, columns);
	return unknown === null
		? { columns, headerLines, labels: [] }
		: { columns, headerLines: [unknown], labels: [...(records[unknown] ?? [])] };
}

/** How many fields a person can be found by a layout names: a table of people has a name, and how to reach them. */
export function isListOfPeople({ name, firstName, organisation, phone, email }: Columns): boolean {
	const who = name ?? firstName ?? organisation;
	return who !== undefined && (phone ?? email ?? (name === undefined ? undefined : organisation)) !== undefined;
}

/** A first line in words nobody knows ("Kolom 1"): words stand where the lines below have numbers and addresses. */
function unknownHeader(records: readonly (readonly string[])[], { phone, email }: Columns): number | null {
	const first = records.findIndex((line) => line.filter((cell) => !isNothing(cell)).length > 1);
	const contacts = [phone, email].flatMap((at) => (at === undefined ? [] : [records[first]?.[at] ?? ""]));
	const isWords = contacts.length > 0 && contacts.every((cell) => !isNothing(cell) && !/[\d@]{2}|@/.test(cell));
	return first !== -1 && isWords ? first : null;
}

interface Header {
	lines: number[];
	labels: string[];
	score: number;
}

function bestHeader(records: readonly (readonly string[])[]): Header | null {
	let best: Header | null = null;
	for (let at = 0; at < Math.min(records.length, searched); at++) {
		const upper = records[at] as readonly string[];
		if (!upper.some((cell) => !isNothing(cell))) continue;
		const one: Header = { lines: [at], labels: [...upper], score: headerScore(upper) };
		const two = twoLines(records, at);
		for (const found of two ? [one, two] : [one]) {
			if (found.score >= 2 && namesSomebody(found.labels) && found.score > (best?.score ?? 0)) best = found;
		}
	}
	return best;
}

function namesSomebody(labels: readonly string[]): boolean {
	const { name, firstName, organisation, phone, email } = columnsOf(labels);
	return [name, firstName, organisation, phone, email].some((column) => column !== undefined);
}

/** A header whose second line divides what the first one spans: "Kontak" over "HP" and "Surel". */
function twoLines(records: readonly (readonly string[])[], at: number): Header | null {
	const upper = records[at] as readonly string[];
	const lower = records[at + 1];
	const filled = lower?.filter((cell) => !isNothing(cell)) ?? [];
	if (!lower || filled.length === 0 || filled.some((cell) => /\d{3}|@/.test(cell) || cell.length > 40)) return null;
	if (isNumbering(lower) || !lower.some((cell) => fieldOfHeader(cell))) return null;
	const width = Math.max(upper.length, lower.length);
	const labels: string[] = [];
	let spanning = "";
	for (let column = 0; column < width; column++) {
		const above = upper[column] ?? "";
		const below = lower[column] ?? "";
		if (!isNothing(above)) spanning = above;
		if (isNothing(below)) labels.push(above);
		else labels.push(labelOf(isNothing(above) ? spanning : above, below));
	}
	// Cells of the second line that say more than the first make it a header, not the first person.
	const score = distinctFields(labels);
	const better = score > headerScore(upper) || headerScore(upper) < 2;
	return better && labels.filter((label) => !isNothing(label)).length <= score * 2.5
		? { lines: [at, at + 1], labels, score }
		: null;
}

function labelOf(above: string, below: string): string {
	if (plainWords(above) === plainWords(below)) return below;
	const own = fieldOfHeader(below);
	// "Nama" below "Instansi" is the body's name; "Surel" below "Kontak" is what it says.
	return own && own !== "name" ? below : `${above} ${below}`;
}

function distinctFields(labels: readonly string[]): number {
	return new Set(labels.map(fieldOfHeader).filter(Boolean)).size;
}

/** The first column of each field; of several telephones the mobile one. */
function columnsOf(labels: readonly string[]): Columns {
	const columns: Columns = {};
	for (const [at, label] of labels.entries()) {
		const field: ListField | null = fieldOfHeader(label);
		if (!field) continue;
		const isMobile = field === "phone" && /\b(hp|wa|whats|mobile|ponsel|handphone|cell)/.test(plainWords(label));
		const earlier = columns[field];
		const keepsEarlier =
			earlier !== undefined &&
			!(isMobile && !/\b(hp|wa|whats|mobile|ponsel|handphone|cell)/.test(plainWords(labels[earlier] ?? "")));
		if (!keepsEarlier) columns[field] = at;
	}
	return columns;
}
