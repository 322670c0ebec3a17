import { inTransaction } from "#db/client";
import * as paperBatchCommands from "#db/commands/paper-batches";
import type { PaperBatch } from "#db/tables/papers";
import type { Deps } from "../deps";
import { batchLease, mostAttempts } from "./rules";

/** Leaves a batch that could not be made to a later attempt; after the last one it is given up. */
export async function failBatch(
	deps: Pick<Deps, "db" | "now">,
	{ id, attempts }: Pick<PaperBatch, "id" | "attempts">,
	owner: string,
): Promise<void> {
	const time = deps.now().getTime();
	const failedAt = attempts >= mostAttempts ? new Date(time).toISOString() : null;
	const until = new Date(time + batchLease).toISOString();
	await inTransaction(deps.db, (trx) => paperBatchCommands.release(trx, id, { owner, until, failedAt }));
}
