import { type Kysely, PostgresAdapter, sql } from "kysely";

/** Runs plain SQL that both engines understand, one statement after the other. */
export async function statements(db: Kysely<unknown>, list: readonly string[]): Promise<void> {
	for (const statement of list) await sql.raw(statement).execute(db);
}

/** A one-column table of allowed codes: growing it later is an INSERT on both engines. */
export async function vocabulary(db: Kysely<unknown>, table: string, codes: readonly string[]): Promise<void> {
	await statements(db, [`create table ${table} (code text primary key)`]);
	await insertRows(
		db,
		table,
		codes.map((code) => ({ code })),
	);
}

/** Inserts rows in portions that stay below the parameter limits of both engines. */
export async function insertRows(db: Kysely<unknown>, table: string, rows: Record<string, string>[]): Promise<void> {
	const portion = 200;
	for (let at = 0; at < rows.length; at += portion) {
		const part = rows.slice(at, at + portion);
		const columns = Object.keys(part[0] ?? {});
		const values = part.map((row) => sql`(${sql.join(columns.map((column) => sql`${row[column]}`))})`);
		await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
			values ${sql.join(values)}`.execute(db);
	}
}

/** Whether the migration runs on PostgreSQL. */
export function onPostgres(db: Kysely<unknown>): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}
