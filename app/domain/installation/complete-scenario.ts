import { inTransaction } from "#db/client";
import * as installationCommands from "#db/commands/installation";
import type { Deps } from "../deps";

/** Notes that the demonstration is loaded to its end. */
export async function completeScenario({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
	await inTransaction(db, (trx) => installationCommands.claimFact(trx, "scenario-completed-at", now().toISOString()));
}
