import type { Tx } from "#db/client";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { Deps } from "../deps";
import { settleSessionChoices } from "../registrations/settle-session-choices";
import { portionsOf } from "./portions";

/**
 * Places in sessions follow seats, so that a letter about a seat names the sessions as they are from now on.
 * Returns who got a place they waited for.
 */
export async function settlePlaces(trx: Tx, deps: Deps, registrationIds: readonly string[]): Promise<string[]> {
	const placed: string[] = [];
	for (const portion of portionsOf(registrationIds, 200)) {
		const eventIds = await sessionChoiceQueries.listEventIds(trx, portion);
		placed.push(...(await settleSessionChoices(trx, deps, eventIds, portion)));
	}
	return placed;
}
