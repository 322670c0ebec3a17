import { purge as clearOut } from "#app/domain/privacy/purge";
import { say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const purge: Verb = {
	takes: [],
	options: { "dry-run": { type: "boolean" } },
	summary: "Clears out personal data that is past its time.",
	details: `The worker does so every night. Prints how many of each class were cleared out; with --dry-run, how many would be, and
nothing is changed. What is kept for how long stands in docs/operations.md and on /privasi.`,
	async run({ values }) {
		const isDryRun = values["dry-run"] === true;
		await withRuntime(async ({ deps, config }) => {
			const counts = await clearOut(deps, { months: config.retentionMonths, isDryRun });
			for (const [name, count] of Object.entries(counts)) say(`${name}: ${count}`);
		});
	},
};
