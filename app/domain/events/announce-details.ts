import type { Tx } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";

/**
 * Sends everybody the entries of their calendar that show other words than the event has now. Time and place are as they
 * were, so the answers hold. Returns to how many people something goes: none when it is done again.
 */
export async function announceDetails(trx: Tx, deps: Deps, eventId: string): Promise<number> {
	const living = await eventQueries.listLivingRegistrationIds(trx, eventId);
	return announceRegistrations(trx, deps, living, { letter: "event-details" });
}
