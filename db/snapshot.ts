import { sql } from "kysely";
import { appliedMigrations, type CatalogTable, countedTables, readCatalog } from "./catalog";
import { type Db, isPostgres, openDatabase } from "./client";

/** A row as both engines hold it: text and numbers under their SQL names. */
export type PlainRow = Record<string, string | number | null>;

/** Everything in the database at one moment, while others go on writing. */
export interface Snapshot {
	engine: "sqlite" | "postgresql";
	/** Applied migrations, in order. */
	migrations: string[];
	/** Tables, parents before children; those that are counted from others are not among them. */
	tables: string[];
	/** The rows of a table in portions, ordered by primary key. */
	rows(table: string): AsyncGenerator<PlainRow[]>;
}

const portion = 500;

/**
 * Runs `work` with a snapshot on a connection of its own: a deferred read transaction on SQLite, where readers and the
 * writer do not wait for each other (WAL), and REPEATABLE READ READ ONLY on PostgreSQL.
 */
export async function withSnapshot<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
	const db = openDatabase(url);
	try {
		return await db.connection().execute(async (connection) => {
			const begin = isPostgres(db) ? "begin transaction isolation level repeatable read read only" : "begin deferred";
			await sql.raw(begin).execute(connection);
			try {
				return await work(await snapshotOf(connection));
			} finally {
				await sql`rollback`.execute(connection);
			}
		});
	} finally {
		await db.destroy();
	}
}

async function snapshotOf(connection: Db): Promise<Snapshot> {
	const catalog = (await readCatalog(connection)).filter(({ name }) => !countedTables.includes(name));
	return {
		engine: isPostgres(connection) ? "postgresql" : "sqlite",
		migrations: await appliedMigrations(connection),
		tables: catalog.map((table) => table.name),
		rows(name) {
			const table = catalog.find((candidate) => candidate.name === name);
			if (!table) throw new Error(`There is no table ${name}.`);
			return rowsOf(connection, table);
		},
	};
}

async function* rowsOf(connection: Db, { name, key }: CatalogTable): AsyncGenerator<PlainRow[]> {
	const columns = sql.join(key.map((column) => sql.ref(column)));
	let after = sql``;
	for (;;) {
		const { rows } = await sql<PlainRow>`select * from ${sql.table(name)} ${after} order by ${columns} limit ${sql.lit(
			portion,
		)}`.execute(connection.withoutPlugins());
		const last = rows.at(-1);
		if (last) yield rows;
		if (rows.length < portion || !last) return;
		after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
	}
}
