import { inTransaction } from "#db/client";
import * as letterCommands from "#db/commands/letters";
import type { Deps } from "../deps";

const kept = 30 * 86_400_000;

/**
 * Deletes the words of letters that are done: sign-in links at once, everything else after 30 days. That they were
 * sent, to whom and when, stays.
 */
export async function purgeLetters({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
	const queuedBefore = new Date(now().getTime() - kept).toISOString();
	await inTransaction(db, (trx) => letterCommands.deleteBodies(trx, queuedBefore));
}
