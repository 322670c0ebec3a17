import type { Tx } from "#db/client";
import * as sessionChoiceCommands from "#db/commands/session-choices";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";

/**
 * Writes which of the sessions with places of their own a person wants to be in; returns whether that changed anything.
 * A new choice joins the session's queue; `settleSessionChoices` gives the places. A choice that is kept keeps its turn.
 */
export async function chooseSessions(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	{ id: registrationId, eventId }: Pick<Registration, "id" | "eventId">,
	sessionIds: readonly string[],
): Promise<boolean> {
	const before = await sessionChoiceQueries.listByRegistrations(trx, [registrationId]);
	if (before.length === 0 && sessionIds.length === 0) return false;
	const offered = new Set((await sessionChoiceQueries.listLimitedSessions(trx, [eventId])).map(({ id }) => id));
	const wanted = new Set(sessionIds.filter((id) => offered.has(id)));
	const left = before.map(({ sessionId }) => sessionId).filter((id) => !wanted.has(id));
	const known = new Set(before.map(({ sessionId }) => sessionId));
	const added = [...wanted].filter((id) => !known.has(id));
	const at = now().toISOString();
	await sessionChoiceCommands.end(trx, registrationId, left, at);
	await sessionChoiceCommands.choose(
		trx,
		added.map((sessionId) => ({ registrationId, sessionId, status: "waitlisted", chosenAt: at, waitlistedAt: at })),
	);
	return left.length + added.length > 0;
}
