import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { type ChangeRefusal, changeRegistration } from "../registrations/change-registration";
import { insertAnswers } from "../registrations/insert-answers";
import { keepAnswerFiles } from "../registrations/keep-answer-files";
import { canAnswer } from "../registrations/link-rights";
import type { FirstAnswers } from "./first-answers-schema";

export type AnswerQuestionsAnswer =
	/** `changed` is false when nothing new was said: then nothing is written. */
	{ ok: true; changed: boolean } | ChangeRefusal | { ok: false; reason: "closed" };

/**
 * Keeps what a participant answers to the organiser's questions for the first time. Who was registered by others answers
 * after the cut-off for changes, too: an answer that is there already is not touched by this.
 */
export async function answerQuestions(
	deps: Deps,
	{ id, eventId }: Pick<Registration, "id" | "eventId">,
	given: FirstAnswers,
): Promise<AnswerQuestionsAnswer> {
	const files = await keepAnswerFiles(deps, given.files);
	return changeRegistration(deps, eventId, id, async (trx, event, before): Promise<AnswerQuestionsAnswer> => {
		if (!canAnswer(event, before, deps.now())) return { ok: false, reason: "closed" };
		const known = new Set((await registrationQueries.listAnswers(trx, id)).map(({ question }) => question));
		const first = <Answer>(all: Record<string, Answer>) =>
			Object.fromEntries(Object.entries(all).filter(([question]) => !known.has(question)));
		const [newAnswers, newFiles] = [first(given.answers), first(files)];
		const answered = [...Object.keys(newAnswers), ...Object.keys(newFiles)];
		if (answered.length === 0) return { ok: true, changed: false };
		await insertAnswers(trx, id, newAnswers, newFiles);
		await registrationCommands.update(trx, id, { updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "registration.answered",
			subjectId: id,
			eventId,
			officeId: event.officeId,
			after: { changed: answered.join(", ") },
		});
		return { ok: true, changed: true };
	});
}
