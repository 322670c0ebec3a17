import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import type { ReferringEvent } from "#db/queries/organisation-merges";
import type { Actor } from "../deps";
import { officesReached } from "../events/reach";

/**
 * Locks the events whose rows a merge moves and says whether the actor may move them: an administrator always, an
 * organiser when all of these events are their own office's. `list` is asked again under the locks.
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
			const officeIds = await officesReached(trx, actor);
			return officeIds === null || (await list()).every(({ officeId }) => officeIds.includes(officeId));
		},
	};
}
