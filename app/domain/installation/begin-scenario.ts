import { inTransaction } from "#db/client";
import * as installationCommands from "#db/commands/installation";
import * as installationQueries from "#db/queries/installation";
import type { Deps } from "../deps";

/**
 * Decides once what an unused database is filled with. True for the one process that has to load the demonstration;
 * a database in use is never filled.
 */
export async function beginScenario({ db }: Pick<Deps, "db">, wanted: "demo" | "none"): Promise<boolean> {
	return inTransaction(db, async (trx) => {
		const loads = wanted === "demo" && (await installationQueries.isUnused(trx));
		const isFirst = await installationCommands.claimFact(trx, "scenario", loads ? "demo-loading" : "none");
		return isFirst && loads;
	});
}
