import { replaceScenario } from "#app/domain/installation/replace-scenario";
import * as installationQueries from "#db/queries/installation";
import { fillWithDemo } from "../scenario.server";
import { Refusal, say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const seed: Verb = {
	takes: ["<scenario>"],
	summary: "Fills a database without events with a scenario: demo.",
	details: "Everybody in it is fictional and gets no mail. start-empty leaves it again.",
	async run({ positionals: [scenario] }) {
		if (scenario !== "demo") throw new Refusal(`There is no scenario "${scenario}": there is demo.`);
		await withRuntime(async ({ deps, config }) => {
			if (!config.isLoopback) throw new Refusal("The demo is for this machine alone: BASE_URL names another.");
			if (await installationQueries.existsEvent(deps.db)) {
				throw new Refusal("The database is not empty: a scenario is loaded into one without events only.");
			}
			await replaceScenario(deps, "demo");
			await fillWithDemo(deps);
			say("The demo is loaded. Restart the server if it is running.");
		});
	},
};
