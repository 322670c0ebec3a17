import { inTransaction } from "#db/client";
import * as mailingCommands from "#db/commands/mailings";
import type { MailSubscription } from "#db/tables/mailings";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Takes a stream of letters to one address up again. */
export async function resumeSubscription(deps: Deps, { id, stream }: MailSubscription): Promise<{ ok: true }> {
	return inTransaction(deps.db, async (trx) => {
		const changed = await mailingCommands.setEnded(trx, id, null);
		if (changed) await record(trx, deps, { action: "subscription.resumed", subjectId: id, after: { stream } });
		return { ok: true };
	});
}
