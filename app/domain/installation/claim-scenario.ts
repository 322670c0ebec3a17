import { inTransaction } from "#db/client";
import * as installationCommands from "#db/commands/installation";
import * as installationQueries from "#db/queries/installation";
import type { Deps } from "../deps";

/**
 * Decides once what an installation is: a demonstration, or real ("none"). True for the one process that is to fill an
 * unused database with the demonstration; a database in use stays what it is.
 */
export async function claimScenario({ db }: Pick<Deps, "db">, wanted: "demo" | "none"): Promise<boolean> {
	return inTransaction(db, async (trx) => {
		const fills = wanted === "demo" && (await installationQueries.isUnused(trx));
		const isFirst = await installationCommands.claimFact(trx, "scenario", fills ? "demo" : "none");
		return isFirst && fills;
	});
}
