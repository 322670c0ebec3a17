import { migrateToLatest } from "#db/migrate";
import { openRuntime, type Runtime } from "./runtime.server";
import { prepareScenario } from "./scenario.server";

/** Opens what the configuration names, brings the schema up to date and, when the database is new, fills it. */
export async function prepareRuntime(): Promise<Runtime> {
	const runtime = openRuntime();
	await migrateToLatest(runtime.db);
	await prepareScenario(runtime);
	return runtime;
}
