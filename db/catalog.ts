import { sql } from "kysely";
import { type Db, isPostgres } from "./client";

/** One table of the database as the engine knows it, names in SQL. */
export interface CatalogTable {
	name: string;
	/** Columns of the primary key, in order. */
	key: string[];
}

/** The engine's own tables and the migrator's. */
const isOurs = (name: string): boolean => !/^(sqlite_|kysely_migration)/.test(name);

/**
 * Tables that hold nothing but what is counted from the others. A backup leaves them out, and whoever fills a database
 * marks every event instead.
 */
export const countedTables: readonly string[] = ["event_figures", "figure_marks"];

/** Every table of the schema, parents before the children that refer to them. */
export async function readCatalog(db: Db): Promise<CatalogTable[]> {
	const plain = db.withoutPlugins();
	const columns = await sql<{
		name: string;
		column: string;
	}>`${isPostgres(db) ? keysOnPostgres : keysOnSqlite}`.execute(plain);
	const references = await sql<{ child: string; parent: string }>`${
		isPostgres(db) ? referencesOnPostgres : referencesOnSqlite
	}`.execute(plain);
	const keys = new Map<string, string[]>();
	for (const { name, column } of columns.rows) {
		if (isOurs(name)) keys.set(name, [...(keys.get(name) ?? []), column]);
	}
	return inOrder([...keys.keys()].sort(), references.rows).map((name) => ({ name, key: keys.get(name) ?? [] }));
}

/** Names of the migrations applied to this database, in order; empty for one that was never migrated. */
export async function appliedMigrations(db: Db): Promise<string[]> {
	const plain = db.withoutPlugins();
	const table = "kysely_migration";
	const known = isPostgres(db)
		? await sql`select 1 from information_schema.tables where table_schema = current_schema() and table_name = ${table}`.execute(
				plain,
			)
		: await sql`select 1 from sqlite_master where type = 'table' and name = ${table}`.execute(plain);
	if (known.rows.length === 0) return [];
	const { rows } = await sql<{ name: string }>`select name from ${sql.table(table)} order by name`.execute(plain);
	return rows.map((row) => row.name);
}

function inOrder(names: readonly string[], references: readonly { child: string; parent: string }[]): string[] {
	const ordered = new Set<string>();
	const visit = (name: string): void => {
		if (ordered.has(name)) return;
		for (const { child, parent } of references) if (child === name && parent !== name) visit(parent);
		ordered.add(name);
	};
	for (const name of names) visit(name);
	return [...ordered];
}

const keysOnSqlite = sql`select m.name as name, c.name as "column" from sqlite_master m
	join pragma_table_info(m.name) c on c.pk > 0 where m.type = 'table' order by m.name, c.pk`;
const referencesOnSqlite = sql`select m.name as child, f."table" as parent from sqlite_master m
	join pragma_foreign_key_list(m.name) f where m.type = 'table'`;
const keysOnPostgres = sql`select c.table_name as name, c.column_name as "column" from information_schema.table_constraints t
	join information_schema.key_column_usage c using (constraint_schema, constraint_name)
	where t.constraint_type = 'PRIMARY KEY' and t.table_schema = current_schema() order by c.table_name, c.ordinal_position`;
const referencesOnPostgres = sql`select c.relname as child, p.relname as parent from pg_constraint k
	join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
	join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and n.nspname = current_schema()`;
