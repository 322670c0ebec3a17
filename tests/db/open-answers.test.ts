import { expect, test } from "vitest";
import { openQuestions } from "#app/domain/questions/rules";
import { saveQuestion } from "#app/domain/questions/save-question";
import type { QuestionInput } from "#app/domain/questions/schema";
import * as questionQueries from "#db/queries/questions";
import * as registrationListQueries from "#db/queries/registration-list";
import { organisedEvent } from "#tests/support/event-desk";
import { register } from "#tests/support/outbox";

const plain: QuestionInput = {
	kind: "text",
	label: "Pertanyaan",
	hint: "",
	isRequired: true,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
};
/** Options with the characters that JSON and patterns write otherwise. */
const options = ['Hotel "Asri"', "Asri", "50% \\ lain", "[hotel]"];

test("the list finds exactly the people who owe an answer by the rule of the form", async () => {
	const { db, deps, event } = await organisedEvent({ seats: { union: 99, cooperative: 99 } });
	const ask = async (more: Partial<QuestionInput>) => {
		const saved = await saveQuestion(deps, event.id, null, { ...plain, ...more });
		if (!saved.ok) throw new Error(saved.reason);
		return saved.questionId;
	};
	const stay = await ask({ kind: "choices", options, isRequired: false });
	const bus = await ask({ kind: "choice", options: ["Ya", "Tidak"], isRequired: false });
	const after: string[] = [];
	for (const answer of options) after.push(await ask({ shownWhen: { questionId: stay, answer } }));
	after.push(await ask({ shownWhen: { questionId: bus, answer: "Ya" }, parties: ["cooperative", "employer"] }));
	after.push(await ask({ kind: "yes_no", parties: ["union"] }));

	const people: { id: string; category: "union" | "cooperative"; answers: Record<string, string> }[] = [];
	for (const category of ["union", "cooperative"] as const)
		for (const [at, chosen] of [[], ["Asri"], ['Hotel "Asri"'], ["50% \\ lain"], ["[hotel]"], options].entries())
			for (const answered of [0, 1, after.length]) {
				const answers: Record<string, string> = Object.fromEntries(
					after.slice(after.length - answered).map((id) => [id, "yes"]),
				);
				if (chosen.length > 0) answers[stay] = JSON.stringify(chosen);
				if (at % 2 === 0) answers[bus] = "Ya";
				const { id } = await register(deps, event.id, `Orang ${category} ${at} ${answered}`, { category, answers });
				people.push({ id, category, answers });
			}

	const questions = await questionQueries.listQuestions(db, event.id);
	const owing = people.filter(({ category, answers }) => openQuestions(questions, category, answers).length > 0);
	expect(owing.length).toBeGreaterThan(5);
	expect(owing.length).toBeLessThan(people.length - 5);
	const filter = { eventId: event.id, patterns: [], category: null, status: null };
	const found = await registrationListQueries.listIds(db, { ...filter, owingAnswers: true }, null, 100);
	expect(found.sort()).toEqual(owing.map(({ id }) => id).sort());
	const lines = await registrationListQueries.listByEvent(db, filter, null, { limit: 100, offset: 0 });
	const marked = lines.filter(({ owesAnswers }) => owesAnswers === 1).map(({ id }) => id);
	expect(marked.sort()).toEqual(found);
	await db
		.updateTable("registrations")
		.set({ status: "cancelled" })
		.where("id", "=", found[0] ?? "")
		.execute();
	expect(await registrationListQueries.countMatching(db, { ...filter, owingAnswers: true })).toBe(found.length - 1);
});
