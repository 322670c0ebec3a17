import { copyFileSync, rmSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, inject, onTestFinished, TestRunner } from "vitest";
import { type Db, openDatabase } from "#db/client";
import { migrateTo, migrationNames } from "#db/migrate";
import { createPostgresDatabase } from "./postgres-database";
import { scratchFolder } from "./scratch.mjs";

declare module "vitest" {
	interface ProvidedContext {
		templateDatabase: string;
	}
}

export type TestDb = { db: Db; url: string; close(): Promise<void> };

/** The engine under test: each file of the database projects runs once on each. */
export const engine = process.env.REMBUK_TEST_ENGINE === "postgres" ? "postgres" : "sqlite";

const open = new Set<() => Promise<void>>();
afterAll(async () => {
	for (const close of open) await close();
});

async function copyOfTemplate() {
	const template = inject("templateDatabase");
	if (engine === "postgres") return createPostgresDatabase(template, new URL(template).pathname.slice(1));
	const { file, ...copy } = newFile();
	copyFileSync(template.slice("file:".length), file);
	return copy;
}

async function emptyDatabase() {
	return engine === "postgres" ? createPostgresDatabase(inject("templateDatabase")) : newFile();
}

function newFile() {
	const dir = scratchFolder("db");
	const file = path.join(dir, "rembuk.db");
	return { file, url: `file:${file}`, drop: async () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * A migrated, empty database of the engine under test that nothing else uses. It is closed and removed after the
 * test that opened it, or after the file when a hook did; `url` is for a second connection to the same data.
 */
export async function testDb(): Promise<TestDb> {
	return opened(await copyOfTemplate());
}

/** A database as a site had it after the migration with this number ("0007"), without a row of the site's own. */
export async function databaseAt(number: string): Promise<TestDb> {
	const last = migrationNames.find((name) => name.startsWith(`${number}_`));
	if (!last) throw new Error(`There is no migration ${number}.`);
	const opening = await opened(await emptyDatabase());
	await migrateTo(opening.db, last);
	return opening;
}

async function opened({ url, drop }: { url: string; drop(): Promise<void> }): Promise<TestDb> {
	const db = openDatabase(url);
	// As PostgreSQL under test: what survives a power cut is another matter, and waiting for the disk is most of a commit.
	if (engine === "sqlite") await sql`pragma synchronous = off`.execute(db);
	const close = async () => {
		if (!open.delete(close)) return;
		await db.destroy();
		await drop();
	};
	open.add(close);
	if (TestRunner.getCurrentTest()) onTestFinished(close);
	return { db, url, close };
}
