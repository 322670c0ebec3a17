import { beforeEach, describe, expect, test } from "vitest";
import { clearAttempts } from "#app/domain/accounts/clear-attempts";
import { limitAttempts } from "#app/domain/accounts/limit-attempts";
import { openDatabase } from "#db/client";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { engine, testDb } from "#tests/support/test-db";

const limit = { max: 5, minutes: 15 };

describe("attempts", () => {
	let deps: TestDeps;
	let url: string;
	beforeEach(async () => {
		const test = await testDb();
		url = test.url;
		deps = testDeps(test.db);
	});
	const tried = async (times: number, subject = "sign-in|a") => {
		const answers = [];
		for (let n = 0; n < times; n++) answers.push((await limitAttempts(deps, subject, limit)).ok);
		return answers.filter(Boolean).length;
	};

	test("beyond the limit are refused, and told when to come back", async () => {
		expect(await tried(5)).toBe(5);
		expect(await limitAttempts(deps, "sign-in|a", limit)).toEqual({ ok: false, retryAfterSeconds: 900 });
	});

	test("on another subject do not count", async () => {
		await tried(5);
		expect(await tried(5, "sign-in|b")).toBe(5);
	});

	test("may go on when the oldest is as old as the window, also for who kept trying meanwhile", async () => {
		await tried(5);
		deps.travelTo("2026-11-02T02:14:30.000Z");
		expect(await limitAttempts(deps, "sign-in|a", limit)).toEqual({ ok: false, retryAfterSeconds: 30 });
		deps.travelTo("2026-11-02T02:15:00.000Z");
		expect(await tried(6)).toBe(5);
	});

	test("at the same moment share one limit, on PostgreSQL from several processes", async () => {
		// Two connections of one process to a SQLite file would wait for each other: there one process serves.
		const other = engine === "postgres" ? openDatabase(url) : deps.db;
		const answers = await Promise.all(
			Array.from({ length: 20 }, (_, n) => limitAttempts(n % 2 ? deps : { ...deps, db: other }, "sign-in|a", limit)),
		);
		if (other !== deps.db) await other.destroy();
		expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
	});

	test("are forgotten after success", async () => {
		await tried(5);
		await clearAttempts(deps, "sign-in|a");
		expect(await tried(5)).toBe(5);
	});

	test("are kept without saying who tried", async () => {
		await limitAttempts(deps, "sign-in|10.0.0.1|rina@dinas.example", limit);
		const rows = await deps.db.selectFrom("attempts").selectAll().execute();
		expect(JSON.stringify(rows)).not.toMatch(/rina|10\.0\.0\.1/);
	});
});
