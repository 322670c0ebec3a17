import { type NikProblem, readNikNumber } from "../cooperatives/nik-number";
import { unionLevels } from "../organisations/types";
import type { Category, PartyQuestion } from "./types";

const text = (id: string, category: Category, maxLength: number): PartyQuestion => ({
	id,
	category,
	kind: "text",
	options: [],
	maxLength,
});

const choice = (id: string, category: Category, options: readonly string[]): PartyQuestion => ({
	id,
	category,
	kind: "choice",
	options,
	maxLength: 0,
});

const choices = (id: string, category: Category, options: readonly string[]): PartyQuestion => ({
	...choice(id, category, options),
	kind: "choices",
});

/** Welfare facilities an employer provides, as the explanation of UU 13/2003 art. 100 (2) lists them. */
const facilities = [
	"family_planning",
	"child_care",
	"housing",
	"worship",
	"sports",
	"canteen",
	"health",
	"recreation",
] as const;

/** What a cooperative may still lack for its NIK certificate; codes of the ministry's checklist, and "not sure". */
const missingDocuments = [
	"badan_hukum",
	"kepengurusan",
	"rat_y1",
	"lpj",
	"indikator_kelembagaan",
	"npwp",
	"nib",
	"formulir_nik",
	"not_sure",
] as const;

/** The answer of a cooperative that has held, or reported, no annual meeting yet. */
export const noMeetingReported = "none";

/** The last five book years that are over at `now`, newest first, and "none". */
function bookYears(now: Date): string[] {
	const last = now.getUTCFullYear() - 1;
	return [...Array.from({ length: 5 }, (_, back) => String(last - back)), noMeetingReported];
}

/** The questions of the parties that are asked something of their own, in the order of the form. */
export function partyQuestions(now: Date): PartyQuestion[] {
	return [
		choices("facilities", "employer", facilities),
		choice("union_level", "union", unionLevels),
		text("federation", "union", 150),
		text("company", "cooperative", 200),
		text("nik_koperasi", "cooperative", 40),
		choice("rat_held_year", "cooperative", bookYears(now)),
		choice("rat_year", "cooperative", bookYears(now)),
		choices("missing", "cooperative", missingDocuments),
	];
}

type Problem = "invalid" | "too-long" | NikProblem;

/**
 * Reads a party's answers from the form's fields. Every question may be left out; a text answers itself, several
 * choices become a JSON array of codes. Answers to other parties' questions are ignored.
 */
export function readAnswers(category: Category, fields: Record<string, unknown>, now: Date) {
	const answers: Record<string, string> = {};
	const problems: Record<string, Problem> = {};
	for (const question of partyQuestions(now)) {
		if (question.category !== category) continue;
		const field = `q_${question.id}`;
		const given = [fields[field] ?? []].flat().map(String).filter(Boolean);
		if (given.length === 0) continue;
		const problem = problemOf(question, given);
		if (problem) problems[field] = problem;
		else if (question.kind === "choices") answers[question.id] = JSON.stringify([...new Set(given)]);
		else if (question.id === "nik_koperasi") answers[question.id] = (given[0] ?? "").replace(/\D/g, "");
		else answers[question.id] = (given[0] ?? "").replace(/\s+/g, " ").trim();
	}
	return { answers, problems };
}

function problemOf({ id, kind, options, maxLength }: PartyQuestion, given: string[]): Problem | null {
	if (kind !== "text") {
		const few = kind === "choices" || given.length === 1;
		return few && given.every((one) => options.includes(one)) ? null : "invalid";
	}
	const [answer = ""] = given;
	if (given.length > 1) return "invalid";
	if (id === "nik_koperasi") {
		const read = readNikNumber(answer);
		return "problem" in read ? read.problem : null;
	}
	return answer.length > maxLength ? "too-long" : null;
}
