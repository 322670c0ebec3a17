import { inTransaction, newId } from "#db/client";
import * as discussionCommands from "#db/commands/discussion";
import * as discussionQueries from "#db/queries/discussion";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import type { DiscussionQuestionInput } from "./schema";

/**
 * Writes down a question that was asked at an event, or with `questionId` corrects it and adds its answer. The asker's
 * body becomes a record when it is none yet. Refuses a session of another event.
 */
export async function saveDiscussionQuestion(
	deps: Deps,
	eventId: string,
	questionId: string | null,
	input: DiscussionQuestionInput,
) {
	const id = questionId ?? newId();
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const known = questionId ? await discussionQueries.findOfEvent(trx, eventId, questionId) : undefined;
		if (questionId && !known) return { ok: false, reason: "no-such-question" } as const;
		if (input.sessionId && !(await eventQueries.findSession(trx, eventId, input.sessionId)))
			return { ok: false, reason: "no-such-session" } as const;
		const { organisationName, category } = input;
		const organisationId =
			organisationName && category
				? await findOrCreateOrganisation(trx, deps, {
						name: organisationName,
						category,
						regencyCode: event.regencyCode,
						isFictional: event.isFictional === 1,
					})
				: null;
		const at = deps.now().toISOString();
		const row = { ...input, organisationId, updatedAt: at };
		if (known) await discussionCommands.update(trx, id, row);
		else await discussionCommands.insert(trx, { ...row, id, eventId, isFictional: event.isFictional, createdAt: at });
		await record(trx, deps, {
			action: "discussion.question-saved",
			subjectId: id,
			eventId,
			officeId: event.officeId,
			...(known ? { before: { status: known.status } } : {}),
			after: { status: input.status },
		});
		return { ok: true, id } as const;
	});
}
