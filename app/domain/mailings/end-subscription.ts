import { inTransaction } from "#db/client";
import * as mailingCommands from "#db/commands/mailings";
import type { MailSubscription } from "#db/tables/mailings";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Stops a stream of letters to one address. Nothing else changes: registrations, confirmations and changes go on. */
export async function endSubscription(deps: Deps, { id, stream }: MailSubscription): Promise<{ ok: true }> {
	return inTransaction(deps.db, async (trx) => {
		const changed = await mailingCommands.setEnded(trx, id, deps.now().toISOString());
		if (changed) await record(trx, deps, { action: "subscription.ended", subjectId: id, after: { stream } });
		return { ok: true };
	});
}
