import type { ReadDb } from "#db/client";
import * as installationQueries from "#db/queries/installation";

/** What an installation is: real, a demonstration, or one whose loading has not come to its end. */
export type Scenario = "none" | "demo" | "demo-incomplete";

/** The scenario of a database; "none" also before the first start decided. */
export async function scenarioOf(db: ReadDb): Promise<Scenario> {
	if ((await installationQueries.findScenario(db)) !== "demo") return "none";
	return (await installationQueries.isScenarioComplete(db)) ? "demo" : "demo-incomplete";
}
