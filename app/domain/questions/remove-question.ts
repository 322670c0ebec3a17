import { inTransaction } from "#db/client";
import * as questionCommands from "#db/commands/questions";
import * as questionQueries from "#db/queries/questions";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

export type RemoveQuestionAnswer =
	| { ok: true }
	| { ok: false; reason: "no-such-event" | "no-such-question" | "cancelled" }
	/** Another question waits for an answer to this one. */
	| { ok: false; reason: "awaited" };

/** Takes a question off the form. Answers given to it stay and keep their question. */
export async function removeQuestion(deps: Deps, eventId: string, questionId: string): Promise<RemoveQuestionAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" };
		const questions = await questionQueries.listQuestions(trx, eventId);
		const question = questions.find(({ id }) => id === questionId);
		if (!question) return { ok: false, reason: "no-such-question" };
		if (questions.some(({ shownWhen }) => shownWhen?.questionId === questionId))
			return { ok: false, reason: "awaited" };
		const at = deps.now().toISOString();
		await questionCommands.update(trx, eventId, questionId, { removedAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "event.question-removed",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			before: { questionId, label: question.label },
		});
		return { ok: true };
	});
}
