import { inTransaction, newId, type Tx } from "#db/client";
import * as questionCommands from "#db/commands/questions";
import * as questionQueries from "#db/queries/questions";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { changesBetween } from "../events/changes";
import { lockOwnEvent } from "../events/reach";
import type { AskedQuestion } from "../registrations/types";
import { foreseeableAnswers, waitsForItself } from "./rules";
import type { QuestionInput } from "./schema";

/** A form with more questions than this is not filled in on a phone. */
const mostQuestions = 50;

type Refusal =
	| "no-such-event"
	| "no-such-question"
	| "cancelled"
	| "too-many"
	/** The question it should wait for is none of this event's, or has no such answer. */
	| "no-such-condition"
	/** It would wait for itself. */
	| "circular"
	/** Another question waits for an answer that would no longer exist. */
	| "awaited"
	/** Answers of another kind are there already. */
	| "answered";

export type SaveQuestionAnswer = { ok: true; questionId: string } | { ok: false; reason: Refusal };

/**
 * Adds a question at the end of an event's form, or changes the one with `questionId`. The kind of a question that
 * somebody has answered stays, so that every answer can be read.
 */
export async function saveQuestion(
	deps: Deps,
	eventId: string,
	questionId: string | null,
	input: QuestionInput,
): Promise<SaveQuestionAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" };
		const questions = await questionQueries.listQuestions(trx, eventId);
		const before = questions.find(({ id }) => id === questionId);
		const refusal = await refusalOf(trx, questions, questionId, before, input);
		if (refusal) return { ok: false, reason: refusal };

		const id = before?.id ?? newId();
		const at = deps.now().toISOString();
		const row = rowOf(input, at);
		if (before) await questionCommands.update(trx, eventId, id, row);
		else {
			const position = (await questionQueries.findLastPosition(trx, eventId)) + 1;
			await questionCommands.insert(trx, { ...row, id, eventId, position, createdAt: at });
		}
		await record(trx, deps, {
			action: "event.question-saved",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			...changesBetween({ questionId: id, ...before }, { questionId: id, ...input }),
		});
		return { ok: true, questionId: id };
	});
}

async function refusalOf(
	trx: Tx,
	questions: readonly AskedQuestion[],
	questionId: string | null,
	before: AskedQuestion | undefined,
	input: QuestionInput,
): Promise<Refusal | null> {
	const { kind, shownWhen } = input;
	if (questionId && !before) return "no-such-question";
	if (!before && questions.length >= mostQuestions) return "too-many";
	if (before && before.kind !== kind && (await questionQueries.existsAnswer(trx, before.id))) return "answered";
	const awaited = questions.flatMap(({ shownWhen: waiting }) =>
		waiting?.questionId === questionId ? waiting.answer : [],
	);
	if (awaited.some((answer) => !foreseeableAnswers(input)?.includes(answer))) return "awaited";
	if (!shownWhen) return null;
	const condition = questions.find(({ id }) => id === shownWhen.questionId);
	if (!condition || !foreseeableAnswers(condition)?.includes(shownWhen.answer)) return "no-such-condition";
	if (before && waitsForItself(questions, before.id, shownWhen.questionId)) return "circular";
	return null;
}

function rowOf(input: QuestionInput, at: string) {
	const { shownWhen, options, parties, isRequired, ...columns } = input;
	return {
		...columns,
		isRequired: isRequired ? (1 as const) : (0 as const),
		options: JSON.stringify(options),
		parties: parties && JSON.stringify(parties),
		shownWhenId: shownWhen?.questionId ?? null,
		shownWhenAnswer: shownWhen?.answer ?? null,
		updatedAt: at,
	};
}
