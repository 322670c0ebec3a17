import { rmSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/client";
import { migrateToLatest } from "#db/migrate";
import { scratchFolder } from "./scratch.mjs";

/** One migrated file that every test's database is a copy of. */
export default async function setup(project: TestProject) {
	const dir = scratchFolder("sqlite");
	const url = `file:${path.join(dir, "template.db")}`;
	const db = openDatabase(url);
	await migrateToLatest(db);
	await db.destroy();
	project.provide("templateDatabase", url);
	return () => rmSync(dir, { recursive: true, force: true });
}
