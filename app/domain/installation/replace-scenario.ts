import { inTransaction } from "#db/client";
import * as installationCommands from "#db/commands/installation";
import type { Deps } from "../deps";

/** Changes what an installation without events is, at its operator's wish; a start decides it only once. */
export async function replaceScenario({ db }: Pick<Deps, "db">, wanted: "demo" | "none"): Promise<void> {
	await inTransaction(db, (trx) => installationCommands.setFact(trx, "scenario", wanted));
}
