import { rm } from "node:fs/promises";
import path from "node:path";
import { claimScenario } from "#app/domain/installation/claim-scenario";
import { scenarioOf } from "#app/domain/installation/scenario";
import * as installationQueries from "#db/queries/installation";
import { resetDatabase } from "#db/reset";
import { backup } from "../backup.server";
import { ensureFirstAdmin } from "../first-admin.server";
import { Refusal, say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const startEmpty: Verb = {
	takes: [],
	options: { discard: { type: "boolean" } },
	summary: "Leaves the demo: takes a backup, then starts anew with an empty database.",
	details: `Stop the server first. Everything goes, accounts and the audit trail included; the backup in DATA_DIR/backups keeps it.
Refuses when the database holds no demo, and when real events or registrations were added to it, unless --discard
says that they may go too. Afterwards a one-time sign-in link for the first administrator is printed on the last line.`,
	async run({ values }) {
		await withRuntime(async (runtime) => {
			const { config, db, deps } = runtime;
			if ((await scenarioOf(db)) === "none") {
				throw new Refusal("This database holds no demo: nothing was changed.");
			}
			const real = await installationQueries.countReal(db);
			if (real.events + real.registrations > 0 && !values.discard) {
				throw new Refusal(
					`The database also holds what is not of the demo: ${real.events} events, ${real.registrations} registrations. --discard lets them go too.`,
				);
			}
			say(`Backup: ${await backup(runtime)}`);
			await resetDatabase(db);
			await claimScenario(deps, "none");
			await rm(path.join(config.dataDir, "uploads"), { recursive: true, force: true });
			say("The database is empty.");
			const admin = await ensureFirstAdmin(runtime);
			if (admin) say(admin.url);
		});
	},
};
