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
	if (await claimScenario(deps, config.seed)) await fillWithDemo(deps);
	const scenario = await scenarioOf(deps.db);
	runtime.isDemo = scenario !== "none";
	if (scenario === "demo-incomplete")
		log.warn("the demonstration is being loaded by another process, or was cut short: `start-empty` begins anew");
	if (runtime.isDemo && !config.isLoopback)
		throw new ConfigError(
			`the database holds the demonstration, which ${config.baseUrl} must not show: run \`npm run rembuk -- start-empty\``,
		);
}

/** Loads the demonstration into a database this process claimed for it. */
export async function fillWithDemo(deps: Runtime["deps"]): Promise<void> {
	const { loadDemo } = await import("./seed/load-demo");
	await loadDemo(deps);
	await completeScenario(deps);
}
