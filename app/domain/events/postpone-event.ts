import { inTransaction } from "#db/client";
import type { Deps } from "../deps";
import { withdraw } from "./withdraw";

/**
 * Takes the date of a published event away until a new one is set. Registrations and seats stay; calendars lose their
 * entries, and everybody registered gets a letter with the reason.
 */
export async function postponeEvent(deps: Deps, eventId: string, reason: string) {
	return inTransaction(deps.db, (trx) =>
		withdraw(trx, deps, eventId, { from: ["published"], to: "postponed", reason }),
	);
}
