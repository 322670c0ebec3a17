import type { Tx } from "#db/client";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { settleSessionChoices } from "./settle-session-choices";

/**
 * After a change of the programme, in its transaction: gives the places of a session that has more of them now, tells
 * whoever got one, and, when the session itself `isOther` (time, room, title, or gone), everybody who chose it.
 */
export async function announceSession(
	trx: Tx,
	deps: Deps,
	eventId: string,
	{ choosers, isOther }: { choosers: readonly string[]; isOther: boolean },
): Promise<void> {
	const placed = await settleSessionChoices(trx, deps, [eventId], choosers);
	const told = new Set([...(isOther ? choosers : []), ...placed]);
	await announceRegistrations(trx, deps, [...told], { letter: "registration-sessions" });
}
