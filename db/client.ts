import { mkdirSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import {
	CamelCasePlugin,
	HandleEmptyInListsPlugin,
	Kysely,
	PostgresAdapter,
	replaceWithNoncontingentExpression,
	type Transaction,
} from "kysely";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import type { Database } from "./database";
import { RembukPostgresDialect, RembukSqliteDialect } from "./dialects";
import { insideTransaction } from "./open-transaction";

/** The database, on either engine. */
export type Db = Kysely<Database>;

/** A transaction: the only thing a command accepts, so that a write outside of one does not compile. */
export type Tx = Transaction<Database>;

/** What may read: the database, a transaction, or the handle a guard gives to a route. */
export type ReadDb = Pick<
	Kysely<Database>,
	"selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "dynamic" | "getExecutor"
>;

// Counts and sums come as text from PostgreSQL (int8, numeric) and as numbers from SQLite.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);

/**
 * Opens `file:PATH` as SQLite (WAL, durable commits) or `postgres://…` through a pool of 10.
 * Throws when SQLite does not take the durable settings.
 */
export function openDatabase(url: string): Db {
	const dialect = url.startsWith("file:") ? sqlite(url.slice("file:".length)) : postgres(url);
	// An empty list is in nothing and outside of nothing; PostgreSQL refuses to read one.
	const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression });
	return new Kysely<Database>({ dialect, plugins: [emptyLists, new CamelCasePlugin()] });
}

function sqlite(file: string): RembukSqliteDialect {
	mkdirSync(path.dirname(file), { recursive: true });
	const database = new Sqlite(file);
	database.pragma("busy_timeout = 5000");
	database.pragma("journal_mode = WAL");
	database.pragma("synchronous = FULL");
	database.pragma("foreign_keys = ON");
	database.pragma("trusted_schema = OFF");
	database.pragma("journal_size_limit = 67108864");
	const expected = { journal_mode: "wal", synchronous: 2, foreign_keys: 1 };
	for (const [name, value] of Object.entries(expected)) {
		const actual = database.pragma(name, { simple: true });
		if (actual !== value) throw new Error(`SQLite did not take ${name}=${value} (it says ${actual}).`);
	}
	return new RembukSqliteDialect(database);
}

function postgres(url: string): RembukPostgresDialect {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		// As long as a request may take: a crowd that registers at once waits its turn instead of failing.
		connectionTimeoutMillis: 30_000,
		statement_timeout: 15_000,
		lock_timeout: 5_000,
		idle_in_transaction_session_timeout: 30_000,
	});
	// Without listeners, a connection that the server closes ends the process, in use as much as idle. What it was about
	// fails by itself; the next query opens a new one.
	pool.on("connect", (client) =>
		client.on("error", (error) =>
			process.stderr.write(`${JSON.stringify({ level: 40, msg: "database connection lost", error: error.message })}\n`),
		),
	);
	pool.on("error", () => {});
	return new RembukPostgresDialect(pool);
}

/** Whether this handle speaks PostgreSQL; the few places where the engines differ ask here. */
export function isPostgres(db: Pick<ReadDb, "getExecutor">): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** SQLSTATEs that mean "run the whole transaction again": serialisation, deadlock, lock timeout. */
const retryable = new Set(["40001", "40P01", "55P03"]);

/**
 * Runs `work` in one write transaction (`begin immediate` on SQLite) and returns its answer. Inside, only `trx` may be
 * used and nothing but the database awaited. On PostgreSQL a lost race for a lock runs `work` again, up to 5 times.
 */
export async function inTransaction<T>(db: Db, work: (trx: Tx) => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await db.transaction().execute((trx) => insideTransaction(() => work(trx)));
		} catch (error) {
			const code = error instanceof Error && "code" in error ? String(error.code) : "";
			if (attempt >= 5 || !retryable.has(code)) throw error;
			await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * attempt));
		}
	}
}

/** A new id: UUIDv7, so that ids of one process sort by time. */
export function newId(): string {
	return uuidv7();
}
