import { type Kysely, sql } from "kysely";
import { appliedMigrations, countedTables, readCatalog } from "./catalog";
import { type Db, isPostgres, openDatabase } from "./client";
import { migrateTo, migrateToLatest, migrationNames } from "./migrate";
import type { PlainRow } from "./snapshot";

/** What a snapshot said about itself, and a way to read its rows again. */
export interface StoredSnapshot {
	migrations: readonly string[];
	/** Rows per table. */
	counts: Readonly<Record<string, number>>;
	rows(table: string): AsyncIterable<PlainRow[]>;
}

/** Why a database cannot take a stored snapshot: one line for the operator. */
export class LoadRefused extends Error {}

/**
 * Fills an unused database with a stored snapshot of either engine: migrates to the snapshot's schema, inserts every
 * row in one transaction with references checked at its end, compares the counts, and then migrates on to today's
 * schema. Throws LoadRefused, and changes nothing, when the database is in use or the snapshot comes from a newer version.
 */
export async function loadSnapshot(url: string, stored: StoredSnapshot): Promise<void> {
	const version = stored.migrations.at(-1);
	if (!version || stored.migrations.some((name, at) => migrationNames[at] !== name)) {
		throw new LoadRefused("The backup was made by a newer version of Rembuk: update Rembuk first.");
	}
	const db = openDatabase(url);
	try {
		await refuseUsedDatabase(db, stored.migrations.length);
		await migrateTo(db, version);
		await db
			.withoutPlugins()
			.transaction()
			.execute((trx) => insertAll(trx as unknown as Db, stored));
		await migrateToLatest(db);
	} finally {
		await db.destroy();
	}
}

/** Tables that hold nothing before anybody uses the installation; the others are filled by migrations. */
const tablesOfUse = ["users", "offices", "events", "organisations", "letters", "audit_entries", "installation"];

async function refuseUsedDatabase(db: Db, knownMigrations: number): Promise<void> {
	const applied = await appliedMigrations(db);
	if (applied.length > knownMigrations) {
		throw new LoadRefused("The database has a newer schema than the backup: name a database that was never used.");
	}
	for (const { name } of await readCatalog(db)) {
		if (!tablesOfUse.includes(name)) continue;
		const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
		if (rows.length > 0) {
			throw new LoadRefused("The database is not empty: a backup is restored into an unused one only.");
		}
	}
}

async function insertAll(trx: Db, stored: StoredSnapshot): Promise<void> {
	// References within one table are deferrable; those between tables are kept by the order.
	await sql.raw(isPostgres(trx) ? "set constraints all deferred" : "pragma defer_foreign_keys = on").execute(trx);
	const catalog = await readCatalog(trx);
	const missing = Object.keys(stored.counts).filter((name) => !catalog.some((table) => table.name === name));
	if (missing.length > 0) throw new LoadRefused(`The backup holds tables nobody knows: ${missing.join(", ")}.`);
	for (const { name } of catalog.toReversed()) await sql`delete from ${sql.table(name)}`.execute(trx);
	for (const { name } of catalog.filter((table) => !countedTables.includes(table.name))) {
		for await (const rows of stored.rows(name)) await insertRows(trx, name, rows);
		const expected = stored.counts[name] ?? 0;
		const { rows } = await sql<{ total: number }>`select count(*) as total from ${sql.table(name)}`.execute(trx);
		if (rows[0]?.total !== expected) throw new LoadRefused(`The backup is incomplete: ${name} lacks rows.`);
	}
	if (catalog.some(({ name }) => name === "figure_marks")) await markEveryEvent(trx);
}

/** One mark an event in the place of those that the rows left while they came in. */
async function markEveryEvent(trx: Db): Promise<void> {
	await sql`delete from figure_marks`.execute(trx);
	await sql`insert into figure_marks (event_id) select id from events`.execute(trx);
}

/** Rows a statement takes: below the parameter limits of both engines. */
const portion = 200;

async function insertRows(trx: Kysely<never> | Db, table: string, rows: readonly PlainRow[]): Promise<void> {
	for (let at = 0; at < rows.length; at += portion) {
		const part = rows.slice(at, at + portion);
		const columns = Object.keys(part[0] ?? {});
		const values = part.map((row) => sql`(${sql.join(columns.map((column) => sql`${row[column] ?? null}`))})`);
		await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
			values ${sql.join(values)}`.execute(trx as Db);
	}
}
