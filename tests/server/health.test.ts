import { expect, test } from "vitest";
import * as healthz from "#app/routes/files/healthz";
import * as readyz from "#app/routes/files/readyz";
import { stopServing } from "#app/server/health.server";
import type { Runtime } from "#app/server/runtime.server";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

const ready = async (runtime: Runtime) => (await visit(runtime, readyz, { path: "/readyz" })).status;
const alive = async (runtime: Runtime) => (await visit(runtime, healthz, { path: "/healthz" })).status;

test("a site whose database takes writes and is migrated is ready, and asking writes nothing", async () => {
	const runtime = await testRuntime();
	expect(await ready(runtime)).toBe(200);
	expect(await runtime.db.selectFrom("installation").selectAll().execute()).toEqual([]);
});

test("a site without its schema is alive and not ready", async () => {
	const runtime = await testRuntime();
	await runtime.db.schema.alterTable("installation").renameTo("elsewhere").execute();
	expect(await ready(runtime)).toBe(503);
	expect(await alive(runtime)).toBe(200);
});

test("a site whose data folder is gone is not ready", async () => {
	const runtime = await testRuntime();
	runtime.config.dataDir = `${runtime.config.dataDir}/gone`;
	expect(await ready(runtime)).toBe(503);
});

test("a site about to end is alive and not ready", async () => {
	const runtime = await testRuntime();
	expect(await ready(runtime)).toBe(200);
	stopServing(runtime);
	expect(await ready(runtime)).toBe(503);
	expect(await alive(runtime)).toBe(200);
});
