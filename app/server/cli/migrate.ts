import { migrateToLatest } from "#db/migrate";
import { openRuntime } from "../runtime.server";
import { say, type Verb } from "./verb";

export const migrate: Verb = {
	takes: [],
	summary: "Brings the database to the schema of this version.",
	details: "The server does the same when it starts. Take a backup first: there is no way back but restoring it.",
	async run() {
		const { db } = openRuntime();
		try {
			const applied = await migrateToLatest(db);
			for (const { migrationName } of applied) say(migrationName);
			say(applied.length === 0 ? "The database is current." : "Done.");
		} finally {
			await db.destroy();
		}
	},
};
