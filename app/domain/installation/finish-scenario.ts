import { inTransaction } from "#db/client";
import * as installationCommands from "#db/commands/installation";
import type { Deps } from "../deps";

/** Notes that the demonstration is complete. */
export async function finishScenario({ db }: Pick<Deps, "db">): Promise<void> {
	await inTransaction(db, (trx) => installationCommands.updateFact(trx, "scenario", "demo"));
}
