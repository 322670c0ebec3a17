import path from "node:path";
import { recordBackup } from "#app/domain/installation/record-backup";
import { readConfig } from "../config.server";
import { RestoreRefused, restore as restoreBackup } from "../restore.server";
import { Refusal, say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const restore: Verb = {
	takes: ["<file>"],
	summary: "Puts a backup into an unused database and an unused DATA_DIR.",
	details: `Stop the server, name an unused DATA_DIR (and DATABASE_URL), and run this before the first start. The backup may come
from the other database engine: this is also the way from SQLite to PostgreSQL. Everything is checked before anything is
written; where something is in use already, nothing happens.`,
	async run({ positionals: [file = ""] }) {
		const counts = await restoreBackup(readConfig(process.env), path.resolve(file)).catch((error) => {
			throw error instanceof RestoreRefused ? new Refusal(error.message) : error;
		});
		await withRuntime(({ deps }) => recordBackup(deps, "backup.restored", path.basename(file)));
		const { events = 0, registrations = 0, files = 0 } = counts;
		say(`Restored: ${events} events, ${registrations} registrations, ${files} uploaded files.`);
	},
};
