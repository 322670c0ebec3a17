import { appliedMigrations } from "#db/catalog";
import { migrateToLatest, pendingMigrations } from "#db/migrate";
import { openRuntime, type Runtime } from "../runtime.server";
import { Refusal } from "./verb";

/**
 * Runs `work` with the installation the environment names, and closes it. An unused database is migrated first; one of
 * an older version is left to the operator, because a server of that version may be running.
 */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
	const runtime = openRuntime();
	try {
		if ((await appliedMigrations(runtime.db)).length === 0) await migrateToLatest(runtime.db);
		const pending = await pendingMigrations(runtime.db);
		if (pending.length > 0) {
			throw new Refusal(`The database lacks ${pending.join(", ")}: run "npm run rembuk -- migrate" first.`);
		}
		return await work(runtime);
	} finally {
		await runtime.db.destroy();
	}
}
