import { sql } from "kysely";
import { readCatalog } from "./catalog";
import { type Db, isPostgres } from "./client";
import { migrateToLatest } from "./migrate";

/**
 * Drops every table, the append-only audit trail included, and builds today's schema anew. All of it is gone
 * afterwards: callers take a backup first.
 */
export async function resetDatabase(db: Db): Promise<void> {
	await db
		.withoutPlugins()
		.transaction()
		.execute(async (trx) => {
			if (!isPostgres(trx)) await sql`pragma defer_foreign_keys = on`.execute(trx);
			const tables = (await readCatalog(trx as unknown as Db)).toReversed().map((table) => table.name);
			for (const name of [...tables, "kysely_migration", "kysely_migration_lock"]) {
				await sql`drop table if exists ${sql.table(name)}`.execute(trx);
			}
			if (isPostgres(trx)) await dropTriggerFunctions(trx as unknown as Db);
		});
	await migrateToLatest(db);
}

/** What triggers ran; it outlives the tables they stood on. */
async function dropTriggerFunctions(trx: Db): Promise<void> {
	const { rows } = await sql<{ name: string }>`select proname as name from pg_proc
		where pronamespace = current_schema()::regnamespace and prorettype = 'trigger'::regtype`.execute(trx);
	for (const { name } of rows) await sql`drop function ${sql.id(name)}()`.execute(trx);
}
