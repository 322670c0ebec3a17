import { inTransaction } from "#db/client";
import * as inboundMailCommands from "#db/commands/inbound-mails";
import type { Deps } from "../deps";

const kept = 30 * 86_400_000;

/** Deletes the words of mails that came in, 30 days later. That one came, when, and what was done stays. */
export async function purgeInboundMails({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
	const receivedBefore = new Date(now().getTime() - kept).toISOString();
	await inTransaction(db, (trx) => inboundMailCommands.deleteWords(trx, receivedBefore));
}
