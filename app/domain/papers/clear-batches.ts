import { inTransaction } from "#db/client";
import * as paperBatchCommands from "#db/commands/paper-batches";
import * as paperBatchQueries from "#db/queries/paper-batches";
import type { Deps } from "../deps";
import { batchDays } from "./rules";

/**
 * Removes batches with their files some days after they were begun: first the file, so that none is left without an
 * owner. Certificates stay. Returns how many that were.
 */
export async function clearBatches(deps: Pick<Deps, "db" | "now" | "uploads">): Promise<number> {
	const before = new Date(deps.now().getTime() - batchDays * 86_400_000).toISOString();
	const due = await paperBatchQueries.listBefore(deps.db, before);
	for (const id of due) {
		await deps.uploads.remove(id);
		await inTransaction(deps.db, (trx) => paperBatchCommands.remove(trx, id));
	}
	return due.length;
}
