import { sql } from "kysely";
import type { Db } from "#db/client";
import { engine } from "./test-db";

/** A reference from one table to another, in the words of SQL. */
export interface ForeignKey {
	table: string;
	columns: string[];
	target: string;
}

/** Tables of the product, without the migrator's own. */
export async function tables(db: Db): Promise<string[]> {
	const found = await db.introspection.getTables();
	return found.map((table) => table.name).filter((name) => !name.startsWith("kysely"));
}

/** Every foreign key, as the engine itself reports it. */
export async function foreignKeys(db: Db): Promise<ForeignKey[]> {
	const plain = db.withoutPlugins();
	if (engine === "postgres") {
		const { rows } = await sql<ForeignKey>`
			select c.conrelid::regclass::text as "table", c.confrelid::regclass::text as target,
				array(select a.attname::text from unnest(c.conkey) with ordinality k(n, o)
					join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by o) as columns
			from pg_constraint c where c.contype = 'f'`.execute(plain);
		return rows;
	}
	const keys: ForeignKey[] = [];
	for (const table of await tables(db)) {
		const { rows } = await sql<{ id: number; table: string; from: string }>`
			select * from pragma_foreign_key_list(${table})`.execute(plain);
		for (const row of rows) keys.push({ table, columns: [row.from], target: row.table });
	}
	return keys;
}
