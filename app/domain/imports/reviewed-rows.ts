import type { RegisteredPerson } from "#db/queries/imports";
import { isLiving } from "../registrations/rules";
import type { Category } from "../registrations/types";
import { emailKey } from "./contact-cells";
import type { Decision } from "./decision";
import { nameKey } from "./name-cell";
import { organisationKey } from "./organisation-cell";
import type { ListRow, ParticipantList } from "./participant-list";
import type { Block, RowPlan } from "./types";

/** A line at a certain event: who of it is registered, what was decided, what will become of it. */
export interface ReviewedRow extends ListRow {
	decision: Decision | null;
	plan: RowPlan;
	/** The record a line is merged with. */
	into: number | null;
	registered: RegisteredPerson | null;
	/** The fields of the registration that are empty and that the list knows. */
	gaps: ("phone" | "email" | "position")[];
	block: Block | null;
}

interface EventFacts {
	decisions: ReadonlyMap<number, Decision>;
	registered: readonly RegisteredPerson[];
	offered: readonly Category[];
}

/** Looks at a list with the eyes of one event. Lines nobody decided about follow the suggestion. */
export function reviewedRows({ rows }: ParticipantList, { decisions, registered, offered }: EventFacts): ReviewedRow[] {
	const byName = new Map<string, RegisteredPerson[]>();
	for (const one of registered) {
		const key = nameKey(one.name);
		byName.set(key, [...(byName.get(key) ?? []), one]);
	}
	const reviewed = rows.map((row): ReviewedRow => {
		const match = registrationOf(row, byName.get(row.nameKey) ?? []);
		const gaps = match && isLiving(match.status) ? gapsOf(row, match) : [];
		const decision = decisions.get(row.record) ?? null;
		return { ...row, decision, registered: match, gaps, ...planOf(row, decision, match, gaps, offered) };
	});
	// Who is merged with a line that itself is merged belongs to where that one goes.
	const byRecord = new Map(reviewed.map((row) => [row.record, row]));
	for (const row of reviewed) if (row.plan === "merge") follow(row, byRecord);
	return reviewed;
}

/** The registration of the same person: the same name, and the same number, address or body; one that lives first. */
function registrationOf(row: ListRow, namesakes: readonly RegisteredPerson[]): RegisteredPerson | null {
	const { phone, email, organisation } = row.person;
	const same = namesakes.filter(
		(one) =>
			(phone !== null && one.phone === phone) ||
			(email !== null && one.email !== null && emailKey(one.email) === emailKey(email)) ||
			(organisation !== "" && organisationKey(one.organisationName) === organisationKey(organisation)),
	);
	return same.find(({ status }) => isLiving(status)) ?? same[0] ?? null;
}

function gapsOf({ person }: ListRow, one: RegisteredPerson): ReviewedRow["gaps"] {
	return (["phone", "email", "position"] as const).filter((field) => one[field] === null && person[field] !== null);
}

type Planned = Pick<ReviewedRow, "plan" | "into" | "block">;
const planned = (plan: RowPlan, more: Partial<Planned> = {}): Planned => ({ plan, into: null, block: null, ...more });

function planOf(
	row: ListRow,
	decision: Decision | null,
	match: RegisteredPerson | null,
	gaps: ReviewedRow["gaps"],
	offered: readonly Category[],
): Planned {
	const choice = decision?.choice ?? "suggested";
	if (choice === "leave") return planned("leave");
	if (choice === "merge" && decision?.into) return planned("merge", { into: decision.into });
	if (choice === "suggested" && row.status === "duplicate") return planned("merge", { into: row.duplicateOf });
	if (choice === "suggested" && row.status === "invalid") return planned("refuse");
	if (choice === "suggested" && row.status === "review") return planned("open");
	if (!isComplete(row)) return planned("open", { block: "incomplete" });
	if (match && isLiving(match.status)) return planned(gaps.length > 0 ? "fill" : "known");
	if (match && choice === "suggested") return planned("open", { block: "ended" });
	if (!offered.includes(row.person.category as Category)) return planned("open", { block: "not-invited" });
	return planned("create");
}

/** What a registration cannot do without: a name that is one, a body, its party, and a way to reach the person. */
function isComplete({ person, issues }: ListRow): boolean {
	const isNobody = issues.some((issue) => ["NAME_MISSING", "NAME_PLACEHOLDER", "TWO_PERSONS_IN_CELL"].includes(issue));
	return (
		!isNobody &&
		/\p{L}/u.test(person.name) &&
		person.organisation !== "" &&
		person.category !== null &&
		(person.phone ?? person.email) !== null
	);
}

function follow(row: ReviewedRow, byRecord: ReadonlyMap<number, ReviewedRow>): void {
	const passed = new Set([row.record]);
	let target = byRecord.get(row.into ?? 0);
	while (target?.plan === "merge" && !passed.has(target.record)) {
		passed.add(target.record);
		target = byRecord.get(target.into ?? 0);
	}
	if (target && ["create", "fill", "known"].includes(target.plan)) row.into = target.record;
	else Object.assign(row, planned("open", { into: row.into, block: "nobody-there" }));
}
