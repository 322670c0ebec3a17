import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import type { ReferringEvent } from "#db/queries/organisation-merges";
import { reachOfActor } from "../accounts/held-roles";
import { isWithin } from "../accounts/rules";
import type { Actor } from "../deps";

/**
 * Locks the events whose rows a merge moves and says whether the actor may move them: when it reaches
 * all of these events. `list` is asked again under the locks.
 */
export async function lockReachedEvents(
	trx: Tx,
	actor: Actor,
	list: () => Promise<ReferringEvent[]>,
): Promise<{ decide: () => Promise<boolean> }> {
	await eventCommands.lockAll(
		trx,
		(await list()).map(({ id }) => id),
	);
	return {
		async decide() {
			const reach = await reachOfActor(trx, actor, "organisations.write");
			return (
				reach.officeIds === null ||
				(await list()).every(({ id, officeId }) => isWithin(reach, { officeId, eventId: id }))
			);
		},
	};
}
