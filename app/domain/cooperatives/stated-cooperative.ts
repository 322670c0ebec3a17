import type { ReadDb } from "#db/client";
import * as statementQueries from "#db/queries/cooperative-statements";
import * as checklistQueries from "#db/queries/nik-checklists";
import type { NikChecklistItem } from "#db/tables/cooperatives";
import { missingLines, requirementLines } from "./standing";
import { type StatedMeetings, type StatedStep, statedGrades, statedSteps } from "./stated-meetings";

/** What a delegate stated about their cooperative, with the requirements it is looked at by. */
export interface StatedCooperative extends StatedMeetings {
	/** UTC instant. */
	statedAt: string;
	/** Codes of what it lacks. */
	missing: string[];
	items: NikChecklistItem[];
}

/** What these registrations stated, by registration; a fixed number of queries. */
export async function statedCooperatives(
	read: ReadDb,
	registrationIds: readonly string[],
): Promise<Map<string, StatedCooperative>> {
	const rows = await statementQueries.listByRegistrations(read, registrationIds);
	const checklistIds = [...new Set(rows.flatMap(({ checklistId }) => checklistId ?? []))];
	const items = await checklistQueries.listItems(read, checklistIds);
	return new Map(
		rows.map(({ registrationId, statedAt, checklistId, ...row }) => [
			registrationId,
			{
				statedAt,
				heldYear: row.meetingHeldYear,
				reportedYear: row.ratYear,
				missing: JSON.parse(row.missing) as string[],
				items: items.filter((item) => item.checklistId === checklistId),
			},
		]),
	);
}

/** A requirement in both languages; `label` null where only its code is known. */
export interface NamedRequirement {
	code: string;
	label: string | null;
	labelEn: string | null;
}

/** What a delegate brings along, read from their statement alone: nobody learns here what an office knows. */
export interface BroughtAlong {
	/** What they said is missing. */
	missing: NamedRequirement[];
	/** What else is asked, to be brought as far as it is there. */
	bring: NamedRequirement[];
	steps: StatedStep[];
}

/** The checklist of a delegate at a date, and what the next report would change, as they stated it. */
export function broughtAlong(stated: StatedCooperative, asOf: string): BroughtAlong {
	const nothingKnown = { legalEntityOn: null, meetings: [] };
	const steps = statedSteps(stated, nothingKnown, asOf);
	const said = stated.missing.filter((code) => code !== "not_sure");
	const grade = (steps[0]?.after ?? statedGrades(stated, nothingKnown, asOf))[0] ?? null;
	const known = said.map((code) => ({ code, state: "missing" as const, note: "" }));
	const facts = { grade, hasAmendments: false, hasSavingsUnit: false };
	const lines = missingLines(requirementLines(stated.items, known, facts));
	const named = ({ code, label, labelEn }: NamedRequirement) => ({ code, label, labelEn });
	return {
		missing: said.map((code) =>
			named(lines.find((line) => line.code === code) ?? { code, label: null, labelEn: null }),
		),
		bring: lines.filter(({ code }) => !said.includes(code)).map(named),
		steps,
	};
}
