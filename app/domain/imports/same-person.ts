import { tidy } from "./cell-text";
import type { ReadRow } from "./person-row";
import type { DuplicateKind, IssueCode, RowStatus } from "./types";

/** A line with what it has in common with others. */
export interface ComparedRow extends Omit<ReadRow, "status"> {
	record: number;
	status: RowStatus;
	/** The cells but for the running number, as they are compared. */
	cells: string;
	/** The record of the line that is taken instead. */
	duplicateOf: number | null;
	how: DuplicateKind | null;
	/** What the two lines say differently. */
	conflict: string[];
	/** Whether somebody should look at the two before they are held to be one. */
	needsReview: boolean;
}

/** The content of a line as it is compared, without its running number. */
export function lineKey(cells: readonly string[], numberColumn: number | undefined): string {
	return cells.map((cell, at) => (at === numberColumn ? "" : tidy(cell).toLowerCase())).join("\u0001");
}

/**
 * Finds lines about the same person: the same name without titles, and the same mobile number, e-mail or body. The first
 * valid line stays; who is the same does not depend on the order of lines.
 */
export function comparedRows(rows: readonly (ReadRow & { record: number; cells: string })[]): ComparedRow[] {
	const compared = rows.map(
		(row): ComparedRow => ({ ...row, duplicateOf: null, how: null, conflict: [], needsReview: false }),
	);
	const byName = grouped(
		compared.filter(({ keys }) => keys.name !== ""),
		({ keys }) => keys.name,
	);
	for (const namesakes of byName.values()) {
		const people = peopleAmong(namesakes.filter(({ status }) => status === "valid"));
		for (const [first, ...rest] of people) if (first) for (const row of rest) markDuplicate(row, first, people);
		for (const row of namesakes) {
			const person =
				row.status === "valid" || row.status === "duplicate"
					? undefined
					: people.find((one) => one.some((other) => isSame(row, other)));
			const first = person?.[0];
			if (first && first.record < row.record && !row.issues.includes("TWO_PERSONS_IN_CELL"))
				markDuplicate(row, first, people);
		}
		if (people.length > 1) for (const [first] of people) first?.issues.push("SAME_NAME_DIFFERENT_PERSON");
	}
	markShared(compared.filter(({ status }) => status === "valid"));
	for (const row of compared) row.issues = [...new Set(row.issues)].sort();
	return compared;
}

/** Lines of one name as people: whoever shares something with one line of a person is that person. */
function peopleAmong(namesakes: readonly ComparedRow[]): ComparedRow[][] {
	let people: ComparedRow[][] = [];
	for (const row of namesakes) {
		const same = people.filter((person) => person.some((other) => isSame(row, other)));
		const one = [...same.flat(), row].sort((a, b) => a.record - b.record);
		people = [...people.filter((person) => !same.includes(person)), one];
	}
	return people.sort((a, b) => (a[0]?.record ?? 0) - (b[0]?.record ?? 0));
}

function isSame({ keys: a }: ComparedRow, { keys: b }: ComparedRow): boolean {
	return shares(a.phone, b.phone) || shares(a.email, b.email) || shares(a.organisation, b.organisation);
}

function shares(one: string | null, other: string | null): boolean {
	return one !== null && one !== "" && one === other;
}

function markDuplicate(row: ComparedRow, first: ComparedRow, people: readonly ComparedRow[][]): void {
	const others = people.find((person) => person[0] === first)?.filter(({ record }) => record !== row.record) ?? [first];
	const how = kindOf(row, first, others);
	const issue: IssueCode = `DUP_${how}`;
	Object.assign(row, {
		status: "duplicate",
		issues: [issue],
		duplicateOf: first.record,
		how,
		conflict: how === "EXACT" || how === "SWAPPED_COLUMNS" ? [] : conflicts(row, first),
		needsReview: how === "NAME_ORG" || how === "CROSS_CATEGORY",
	});
}

function kindOf(row: ComparedRow, first: ComparedRow, others: readonly ComparedRow[]): DuplicateKind {
	if (others.some(({ cells }) => cells === row.cells)) return "EXACT";
	if (row.isSwapped) return "SWAPPED_COLUMNS";
	const { category } = row.person;
	if (category && first.person.category && category !== first.person.category) return "CROSS_CATEGORY";
	if (others.some(({ keys }) => shares(keys.phone, row.keys.phone))) return "PHONE";
	return others.some(({ keys }) => shares(keys.email, row.keys.email)) ? "EMAIL" : "NAME_ORG";
}

function conflicts({ person: one, keys }: ComparedRow, { person: other, keys: first }: ComparedRow): string[] {
	const differs = (a: string | null, b: string | null) => a !== null && b !== null && a !== "" && b !== "" && a !== b;
	const found: [string, boolean][] = [
		["category", differs(one.category, other.category)],
		["organisation", differs(keys.organisation, first.organisation)],
		["position", differs(one.position?.toLowerCase() ?? null, other.position?.toLowerCase() ?? null)],
		["phone", differs(one.phone, other.phone)],
		["email", differs(one.email, other.email)],
	];
	return found.flatMap(([field, isDifferent]) => (isDifferent ? [field] : []));
}

/** Several people behind one number or address, as of the office that sends them. */
function markShared(people: readonly ComparedRow[]): void {
	for (const key of ["phone", "email"] as const) {
		const sharing = grouped(
			people.filter(({ person }) => person[key] !== null),
			({ person }) => person[key] as string,
		);
		for (const rows of sharing.values()) if (rows.length > 1) for (const row of rows) row.issues.push("SHARED_CONTACT");
	}
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
	return groups;
}
