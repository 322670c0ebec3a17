import { refreshMatchKeys } from "#app/domain/organisations/refresh-match-keys";
import { migrateToLatest } from "#db/migrate";
import { openRuntime, type Runtime } from "./runtime.server";
import { prepareScenario } from "./scenario.server";

/** Opens what the configuration names, brings schema and derived columns up to date and, when the database is new, fills it. */
export async function prepareRuntime(): Promise<Runtime> {
	const runtime = openRuntime();
	await migrateToLatest(runtime.db);
	await refreshMatchKeys(runtime.deps);
	await prepareScenario(runtime);
	return runtime;
}
