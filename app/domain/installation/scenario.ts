import type { ReadDb } from "#db/client";
import * as installationQueries from "#db/queries/installation";

/** What an installation was filled with: nothing, the demonstration, or a demonstration that was cut short. */
export type Scenario = "none" | "demo" | "demo-loading";

/** The scenario of a database; null before the first start decided. */
export async function scenarioOf(db: ReadDb): Promise<Scenario | null> {
	return (await installationQueries.findFact(db, "scenario")) as Scenario | null;
}
