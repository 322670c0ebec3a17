import { type MigrationResult, Migrator, sql } from "kysely";
import { type Db, isPostgres } from "./client";
import { migrations } from "./migrations";

/** An arbitrary number all processes of one deployment agree on. */
const migrationLock = 7_231_504;

/**
 * Brings the schema up to date and returns what was applied, in order. Processes that start together wait for one
 * another. Throws the first error; on both engines a failed migration leaves nothing behind.
 */
export async function migrateToLatest(db: Db): Promise<MigrationResult[]> {
	if (!isPostgres(db)) return run(db);
	// The migrator's own tables are made before its lock is taken, which PostgreSQL refuses to two processes at once.
	return db.connection().execute(async (holder) => {
		await sql`select pg_advisory_lock(${migrationLock})`.execute(holder);
		try {
			return await run(db);
		} finally {
			await sql`select pg_advisory_unlock(${migrationLock})`.execute(holder);
		}
	});
}

async function run(db: Db): Promise<MigrationResult[]> {
	const { error, results = [] } = await migrator(db).migrateToLatest();
	if (error) throw error;
	return results;
}

/** Names of migrations the database lacks; empty when it is current. */
export async function pendingMigrations(db: Db): Promise<string[]> {
	const known = await migrator(db).getMigrations();
	return known.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

function migrator(db: Db): Migrator {
	return new Migrator({
		db: db.withoutPlugins(),
		provider: { getMigrations: async () => migrations },
	});
}
