import { inTransaction } from "#db/client";
import * as paperBatchCommands from "#db/commands/paper-batches";
import type { Deps } from "../deps";

/** Keeps the finished file under the batch's own id, so that a worker that dies in between leaves none without an owner. */
export async function finishBatch(
	deps: Pick<Deps, "db" | "now" | "uploads">,
	id: string,
	{ owner, bytes }: { owner: string; bytes: Uint8Array },
): Promise<void> {
	await deps.uploads.put(id, bytes);
	await inTransaction(deps.db, (trx) => paperBatchCommands.finish(trx, id, owner, deps.now().toISOString()));
}
