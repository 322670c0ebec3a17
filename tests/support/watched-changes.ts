import { sql } from "kysely";
import { readCatalog } from "#db/catalog";
import { type Db, isPostgres } from "#db/client";
import { besideEntries } from "./database-digest";

/** What looking leaves behind: limits, when a session was last seen, and what the trail says of it. */
const looking = {
	tables: ["attempts", ...besideEntries],
	columns: ["last_seen_at"],
	entry: ["exported", "viewed", "refused"].map((word) => `new.action not like '%.${word}'`).join(" and "),
};

/**
 * Has the database itself count every row that is inserted, deleted or really changed from now on, but for what looking
 * leaves behind. The answer gives the tables touched since it was last asked: for sites whose rows are too many to be
 * compared again and again.
 */
export async function watchChanges(db: Db): Promise<() => Promise<string[]>> {
	const plain = db.withoutPlugins();
	const run = (statement: string) => sql.raw(statement).execute(plain);
	const onPostgres = isPostgres(db);
	await run("create table watched_changes (touched text not null)");
	if (onPostgres) {
		await run(`create function watch() returns trigger language plpgsql as
			$$ begin insert into watched_changes values (tg_table_name); return null; end $$`);
	}
	const tables = (await db.introspection.getTables()).map(({ name, columns }) => ({ name, columns }));
	const own = new Set((await readCatalog(db)).map(({ name }) => name));
	for (const { name, columns } of tables) {
		if (!own.has(name) || name === "watched_changes" || looking.tables.includes(name)) continue;
		const differs = columns
			.filter((column) => !looking.columns.includes(column.name))
			.map((column) => `old."${column.name}" ${onPostgres ? "is distinct from" : "is not"} new."${column.name}"`);
		const conditions = {
			insert: name === "audit_entries" ? `when (${looking.entry})` : "",
			update: `when (${differs.join(" or ")})`,
			delete: "",
		};
		const act = onPostgres ? "execute function watch()" : `begin insert into watched_changes values ('${name}'); end`;
		for (const [event, condition] of Object.entries(conditions))
			await run(`create trigger watch_${name}_${event} after ${event} on ${name} for each row ${condition} ${act}`);
	}
	return async () => {
		const { rows } = await sql<{ touched: string }>`delete from watched_changes returning touched`.execute(plain);
		return [...new Set(rows.map(({ touched }) => touched))].sort();
	};
}
