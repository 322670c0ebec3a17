import { type MigrationResult, type MigrationResultSet, Migrator, sql } from "kysely";
import { type Db, isPostgres } from "./client";
import { migrations } from "./migrations";

/** An arbitrary number all processes of one deployment agree on. */
const migrationLock = 7_231_504;

/**
 * Brings the schema up to date and returns what was applied, in order. Processes that start together wait for one
 * another. Throws the first error; on both engines a failed migration leaves nothing behind.
 */
export function migrateToLatest(db: Db): Promise<MigrationResult[]> {
	return locked(db, () => run(migrator(db).migrateToLatest()));
}

/** Every migration's name, in order. */
export const migrationNames: readonly string[] = Object.keys(migrations).sort();

/** Brings the schema to a migration by its name: for a database that is about to take a backup of that time. */
export function migrateTo(db: Db, name: string): Promise<MigrationResult[]> {
	return locked(db, () => run(migrator(db).migrateTo(name)));
}

async function locked<T>(db: Db, work: () => Promise<T>): Promise<T> {
	if (!isPostgres(db)) return work();
	// The migrator's own tables are made before its lock is taken, which PostgreSQL refuses to two processes at once.
	return db.connection().execute(async (holder) => {
		// The pool's time limits are for pages; here one process waits for as long as another one migrates.
		await sql`set lock_timeout = 0`.execute(holder);
		await sql`set statement_timeout = 0`.execute(holder);
		await sql`select pg_advisory_lock(${migrationLock})`.execute(holder);
		try {
			return await work();
		} finally {
			await sql`select pg_advisory_unlock(${migrationLock})`.execute(holder);
			await sql`reset lock_timeout`.execute(holder);
			await sql`reset statement_timeout`.execute(holder);
		}
	});
}

async function run(running: Promise<MigrationResultSet>): Promise<MigrationResult[]> {
	const { error, results = [] } = await running;
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
