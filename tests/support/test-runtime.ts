import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { getCurrentTest } from "vitest/suite";
import { readConfig } from "#app/server/config.server";
import { openRuntime, type Runtime } from "#app/server/runtime.server";
import { testDb } from "./test-db";

const clean: (() => Promise<void> | void)[] = [];
afterAll(async () => {
	for (const undo of clean.splice(0).reverse()) await undo();
});

/** An empty folder that is removed after the file. */
export function testFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), "rembuk-data-"));
	clean.push(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** What a process is made of, on a migrated empty database and a data folder of its own; closed after the file. */
export async function testRuntime(env: Record<string, string> = {}): Promise<Runtime> {
	const { url } = await testDb();
	const config = readConfig({
		NODE_ENV: "test",
		DATABASE_URL: url,
		DATA_DIR: testFolder(),
		BASE_URL: "http://localhost:3000",
		LOG_LEVEL: "silent",
		...env,
	});
	const runtime = openRuntime(config);
	// Before the database itself is dropped, which testDb does after the test or the file that asked for it.
	if (getCurrentTest()) onTestFinished(() => runtime.db.destroy());
	else clean.push(() => runtime.db.destroy());
	return runtime;
}
