import { inTransaction } from "#db/client";
import * as paperBatchCommands from "#db/commands/paper-batches";
import * as paperBatchQueries from "#db/queries/paper-batches";
import type { PaperBatch } from "#db/tables/papers";
import type { Deps } from "../deps";
import { batchLease, mostAttempts } from "./rules";

/**
 * Takes the oldest batch that waits for a worker, or whose worker has given no sign of life; undefined when there is none.
 * One that was taken up too often, because it takes its workers down with it, is given up.
 */
export async function claimBatch(deps: Pick<Deps, "db" | "now">, owner: string): Promise<PaperBatch | undefined> {
	const time = deps.now().getTime();
	const now = new Date(time).toISOString();
	const until = new Date(time + batchLease).toISOString();
	// Mostly there is nothing to do, and then nothing to write.
	if ((await paperBatchQueries.listWaiting(deps.db, now)).length === 0) return undefined;
	return inTransaction(deps.db, async (trx) => {
		for (const id of await paperBatchQueries.listWaiting(trx, now)) {
			const batch = await paperBatchCommands.claim(trx, id, { owner, now, until });
			if (batch && batch.attempts <= mostAttempts) return batch;
			if (batch) await paperBatchCommands.release(trx, id, { owner, until: now, failedAt: now });
		}
		return undefined;
	});
}
