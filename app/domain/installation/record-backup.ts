import { inTransaction } from "#db/client";
import * as leaseCommands from "#db/commands/leases";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { nightlyLease } from "./nightly";

/**
 * Notes in the trail that a backup was taken or restored, by the name of its file. `nightlyOwner` is the process whose
 * claim on tonight's backup is fulfilled by it.
 */
export async function recordBackup(
	deps: Deps,
	action: "backup.taken" | "backup.restored",
	fileName: string,
	nightlyOwner?: string,
): Promise<void> {
	await inTransaction(deps.db, async (trx) => {
		await record(trx, deps, { action, subjectId: fileName });
		if (nightlyOwner) await leaseCommands.markLeaseDone(trx, nightlyLease, nightlyOwner, deps.now().toISOString());
	});
}
