import { expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { removeQuestion } from "#app/domain/questions/remove-question";
import { saveQuestion } from "#app/domain/questions/save-question";
import type { QuestionInput } from "#app/domain/questions/schema";
import * as questionQueries from "#db/queries/questions";
import * as registrationQueries from "#db/queries/registrations";
import { organisedEvent } from "#tests/support/event-desk";
import { register } from "#tests/support/outbox";

const question: QuestionInput = {
	kind: "yes_no",
	label: "Apakah Anda menginap?",
	hint: "",
	isRequired: false,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
};

async function asked() {
	const organised = await organisedEvent();
	const { db, deps, event } = organised;
	const save = async (input: QuestionInput) => {
		const answer = await saveQuestion(deps, event.id, null, input);
		if (!answer.ok) throw new Error(answer.reason);
		return answer.questionId;
	};
	const left = async () => (await questionQueries.listQuestions(db, event.id)).map(({ id }) => id);
	return { ...organised, save, left };
}

test("a question that another one waits for stays until that one is gone; answers given stay with it", async () => {
	const { db, deps, event, save, left } = await asked();
	const first = await save(question);
	const second = await save({ ...question, kind: "text", shownWhen: { questionId: first, answer: "yes" } });
	const siti = await register(deps, event.id, "Siti", { answers: { [first]: "yes", [second]: "Dua malam" } });
	expect(await removeQuestion(deps, event.id, first)).toEqual({ ok: false, reason: "awaited" });
	expect(await left()).toEqual([first, second]);
	expect(await removeQuestion(deps, event.id, second)).toEqual({ ok: true });
	expect(await removeQuestion(deps, event.id, second)).toEqual({ ok: false, reason: "no-such-question" });
	expect(await removeQuestion(deps, event.id, first)).toEqual({ ok: true });
	expect(await left()).toEqual([]);
	const answers = (await registrationQueries.listAnswers(db, siti.id)).map(({ answer }) => answer);
	expect(answers.sort()).toEqual(["Dua malam", "yes"]);
});

test("nobody removes a question of another office's event, nor of one that is cancelled", async () => {
	const { system, deps, event, save, left } = await asked();
	const id = await save(question);
	const stranger = system.as((await organisedEvent()).staff.actor);
	expect(await removeQuestion(stranger, event.id, id)).toEqual({ ok: false, reason: "no-such-event" });
	await cancelEvent(deps, event.id, "Gedung ditutup.");
	expect(await removeQuestion(deps, event.id, id)).toEqual({ ok: false, reason: "cancelled" });
	expect(await left()).toEqual([id]);
});
