import { inTransaction } from "#db/client";
import * as installationCommands from "#db/commands/installation";
import type { Deps } from "../deps";

/**
 * Marks an empty database as the caller's to fill with a scenario ("demo"), or as one that stays empty ("none"). False
 * when it holds a scenario already, or another process is filling it.
 */
export async function claimScenario({ db }: Pick<Deps, "db">, scenario: "demo" | "none"): Promise<boolean> {
	return inTransaction(db, (trx) => installationCommands.claimScenario(trx, scenario));
}
