import type Sqlite from "better-sqlite3";
import {
	CompiledQuery,
	type DatabaseConnection,
	type Kysely,
	type MigrationLockOptions,
	PostgresDialect,
	PostgresDriver,
	SqliteAdapter,
	type SqliteDatabase,
	SqliteDialect,
	SqliteDriver,
} from "kysely";
import type pg from "pg";
import { refuseSecondConnection } from "./open-transaction";

/** Takes the write lock at once: a deferred transaction that reads first gets SQLITE_BUSY beside a second process. */
class ImmediateDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw("begin immediate"));
	}
}

/** Migrations run inside `begin immediate`, which is the lock between processes. */
class TransactionalDdlAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
	override async acquireMigrationLock(_db: Kysely<unknown>, _options: MigrationLockOptions): Promise<void> {}
}

/** Kysely's SQLite dialect with immediate transactions, transactional DDL and statements prepared once. */
export class RembukSqliteDialect extends SqliteDialect {
	readonly #database: SqliteDatabase;
	constructor(database: Sqlite.Database) {
		const prepared = withPreparedStatements(database);
		super({ database: prepared });
		this.#database = prepared;
	}
	override createDriver(): SqliteDriver {
		return refuseSecondConnection(new ImmediateDriver({ database: this.#database }));
	}
	override createAdapter(): SqliteAdapter {
		return new TransactionalDdlAdapter();
	}
}

/** Kysely's PostgreSQL dialect that keeps queries inside the transaction they belong to. */
export class RembukPostgresDialect extends PostgresDialect {
	readonly #pool: pg.Pool;
	constructor(pool: pg.Pool) {
		super({ pool });
		this.#pool = pool;
	}
	override createDriver(): PostgresDriver {
		return refuseSecondConnection(new PostgresDriver({ pool: this.#pool }));
	}
}

/** Preparing costs as much as running a small query; a statement still being read is not shared. */
function withPreparedStatements(database: Sqlite.Database): SqliteDatabase {
	const prepared = new Map<string, Sqlite.Statement>();
	return {
		close: () => void database.close(),
		prepare(text) {
			const known = prepared.get(text);
			if (known && !known.busy) return known;
			const statement = database.prepare(text);
			if (prepared.size > 500) prepared.clear();
			prepared.set(text, statement);
			return statement;
		},
	};
}
