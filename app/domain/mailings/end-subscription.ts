import { inTransaction } from "#db/client";
import type { MailSubscription } from "#db/tables/mailings";
import type { Deps } from "../deps";
import { stopSubscription } from "./stop-subscription";

/** Stops a stream of letters to one address. Nothing else changes: registrations, confirmations and changes go on. */
export async function endSubscription(deps: Deps, subscription: MailSubscription): Promise<{ ok: true }> {
	return inTransaction(deps.db, async (trx) => {
		await stopSubscription(trx, deps, subscription);
		return { ok: true };
	});
}
