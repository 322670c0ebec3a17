import type { Tx } from "#db/client";
import * as mailingCommands from "#db/commands/mailings";
import type { MailSubscription } from "#db/tables/mailings";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Stops a stream of letters to one address, in the transaction of whoever asks; nothing where it was stopped before. */
export async function stopSubscription(
	trx: Tx,
	deps: Deps,
	{ id, stream }: Pick<MailSubscription, "id" | "stream">,
): Promise<void> {
	const changed = await mailingCommands.setEnded(trx, id, deps.now().toISOString());
	if (changed) await record(trx, deps, { action: "subscription.ended", subjectId: id, after: { stream } });
}
