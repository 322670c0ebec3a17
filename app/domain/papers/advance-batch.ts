import { inTransaction } from "#db/client";
import * as paperBatchCommands from "#db/commands/paper-batches";
import type { Deps } from "../deps";
import { batchLease } from "./rules";

/** Notes that `done` people of a batch have their page, and keeps it for its worker; false when another one has it now. */
export async function advanceBatch(
	deps: Pick<Deps, "db" | "now">,
	id: string,
	{ owner, done }: { owner: string; done: number },
): Promise<boolean> {
	const until = new Date(deps.now().getTime() + batchLease).toISOString();
	return inTransaction(deps.db, (trx) => paperBatchCommands.advance(trx, id, { owner, done, until }));
}
