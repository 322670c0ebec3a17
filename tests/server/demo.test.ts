import { expect, test } from "vitest";
import { loadDemo } from "#app/server/seed/load-demo";
import { testDb } from "#tests/support/test-db";
import { testDeps } from "#tests/support/deps";
test("demo", async () => {
	const { db } = await testDb();
	await loadDemo(testDeps(db));
	expect(1).toBe(1);
});
