import { claimScenario } from "#app/domain/installation/claim-scenario";
import { completeScenario } from "#app/domain/installation/complete-scenario";
import { scenarioOf } from "#app/domain/installation/scenario";
import { ConfigError } from "./config.server";
import type { Runtime } from "./runtime.server";

/**
 * Fills an unused database with the demonstration when the configuration asks for it, and learns whether this is one.
 * Refuses to show a demonstration to anybody but this machine.
 */
export async function prepareScenario(runtime: Runtime): Promise<void> {
	const { config, deps, log } = runtime;
	if (await claimScenario(deps, config.seed)) await fillWith(deps, "demo");
	const scenario = await scenarioOf(deps.db);
	runtime.isDemo = scenario !== "none";
	if (scenario === "demo-incomplete")
		log.warn("the demonstration is being loaded by another process, or was cut short: `start-empty` begins anew");
	if (runtime.isDemo && !config.isLoopback)
		throw new ConfigError(
			`the database holds the demonstration, which ${config.baseUrl} must not show: run \`npm run rembuk -- start-empty\``,
		);
}

/** What a database without events can be filled with; everybody in it is fictional. */
const loaders = {
	/** The demonstration. */
	demo: async (deps: Runtime["deps"]) => (await import("./seed/load-demo")).loadDemo(deps),
	/** A nation's history in bulk, for measuring. */
	scale: async (deps: Runtime["deps"]) => (await import("./seed/scale/load-scale")).loadScale(deps),
};
export type ScenarioName = keyof typeof loaders;
export const scenarioNames = Object.keys(loaders) as ScenarioName[];

/** Loads a scenario into a database this process claimed for it. */
export async function fillWith(deps: Runtime["deps"], name: ScenarioName): Promise<void> {
	await loaders[name](deps);
	await completeScenario(deps);
}
