import { replaceScenario } from "#app/domain/installation/replace-scenario";
import * as installationQueries from "#db/queries/installation";
import { fillWith, scenarioNames } from "../scenario.server";
import { Refusal, say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const seed: Verb = {
	takes: ["<scenario>"],
	summary: "Fills a database without events with a scenario: demo or scale.",
	details: `demo is the demonstration. scale is history in bulk, for measuring: 300 dialogues, 60,000 registrations, 10,000 actions and
5,000 cooperatives. Everybody in them is fictional and gets no mail. start-empty leaves either again.`,
	async run({ positionals: [typed] }) {
		const scenario = scenarioNames.find((name) => name === typed);
		if (!scenario) throw new Refusal(`There is no scenario "${typed}": there are ${scenarioNames.join(" and ")}.`);
		await withRuntime(async ({ deps, config }) => {
			if (!config.isLoopback) throw new Refusal("The demo is for this machine alone: BASE_URL names another.");
			if (await installationQueries.existsEvent(deps.db)) {
				throw new Refusal("The database is not empty: a scenario is loaded into one without events only.");
			}
			await replaceScenario(deps, "demo");
			await fillWith(deps, scenario);
			say(`The scenario ${scenario} is loaded. Restart the server if it is running.`);
		});
	},
};
