import { inTransaction } from "#db/client";
import type { Deps } from "../deps";
import { withdraw } from "./withdraw";

/**
 * Calls a published or postponed event off for good. Calendars lose their entries, and everybody registered gets a
 * letter with the reason.
 */
export async function cancelEvent(deps: Deps, eventId: string, reason: string) {
	return inTransaction(deps.db, (trx) =>
		withdraw(trx, deps, eventId, { from: ["published", "postponed"], to: "cancelled", reason }),
	);
}
