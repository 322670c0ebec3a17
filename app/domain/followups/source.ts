import type { Tx } from "#db/client";
import * as discussionQueries from "#db/queries/discussion";
import * as eventQueries from "#db/queries/events";
import * as organisationQueries from "#db/queries/organisations";
import type { FollowupInput } from "./schema";

/** Where a follow-up comes from, or why it cannot come from there. */
export type Source =
	| { ok: true; sessionId: string | null; questionId: string | null; cooperativeId: string | null }
	| { ok: false; reason: "no-such-session" | "no-such-question" | "no-such-cooperative" };

/**
 * Checks the session, the question and the cooperative that a follow-up is said to come from: the first two belong to
 * its event, the third is a cooperative. A question names its own session where none is chosen.
 */
export async function sourceOf(
	trx: Tx,
	eventId: string,
	{ sessionId, questionId, cooperativeId }: Pick<FollowupInput, "sessionId" | "questionId" | "cooperativeId">,
): Promise<Source> {
	if (sessionId && !(await eventQueries.findSession(trx, eventId, sessionId)))
		return { ok: false, reason: "no-such-session" };
	const question = questionId ? await discussionQueries.findOfEvent(trx, eventId, questionId) : undefined;
	if (questionId && !question) return { ok: false, reason: "no-such-question" };
	const cooperative = cooperativeId ? await organisationQueries.findById(trx, cooperativeId) : undefined;
	if (cooperativeId && cooperative?.kind !== "cooperative") return { ok: false, reason: "no-such-cooperative" };
	return { ok: true, sessionId: sessionId ?? question?.sessionId ?? null, questionId, cooperativeId };
}
