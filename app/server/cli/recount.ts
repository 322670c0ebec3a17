import { recountFigures } from "#app/domain/figures/recount-figures";
import { say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const recount: Verb = {
	takes: [],
	summary: "Counts the figures of every dialogue anew.",
	details: "They are kept up to date by themselves: this is for a database whose rows somebody changed by hand.",
	async run() {
		await withRuntime(async ({ deps }) => say(`Counted anew: ${await recountFigures(deps)} dialogues.`));
	},
};
