import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/client";
import { migrateToLatest } from "#db/migrate";
import { startPostgres } from "./postgres.mjs";
import { createPostgresDatabase } from "./postgres-database";

/** One PostgreSQL server for the run, with a migrated database that every test's database is a copy of. */
export default async function setup(project: TestProject) {
	const server = await startPostgres();
	const { url } = await createPostgresDatabase(server.url);
	const db = openDatabase(url);
	await migrateToLatest(db);
	await db.destroy();
	project.provide("templateDatabase", url);
	return () => server.stop();
}
