import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject, onTestFinished, TestRunner } from "vitest";
import { type Db, openDatabase } from "#db/client";
import { createPostgresDatabase } from "./postgres-database";

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
	const dir = mkdtempSync(path.join(tmpdir(), "rembuk-db-"));
	const file = path.join(dir, "rembuk.db");
	copyFileSync(template.slice("file:".length), file);
	return { url: `file:${file}`, drop: async () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * A migrated, empty database of the engine under test that nothing else uses. It is closed and removed after the
 * test that opened it, or after the file when a hook did; `url` is for a second connection to the same data.
 */
export async function testDb(): Promise<TestDb> {
	const { url, drop } = await copyOfTemplate();
	const db = openDatabase(url);
	const close = async () => {
		if (!open.delete(close)) return;
		await db.destroy();
		await drop();
	};
	open.add(close);
	if (TestRunner.getCurrentTest()) onTestFinished(close);
	return { db, url, close };
}
