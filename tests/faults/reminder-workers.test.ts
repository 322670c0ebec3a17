import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editFollowup } from "#app/domain/followups/edit-followup";
import { builtScript } from "#tests/support/built-script";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, promise } from "#tests/support/factories/followup";
import { testDb } from "#tests/support/test-db";

let worker: Awaited<ReturnType<typeof builtScript>>;
beforeAll(async () => {
	worker = await builtScript("tests/faults/reminder-worker.ts");
}, 60_000);
afterAll(() => worker.remove());

/** Two processes that remind at the same moment. */
async function remindTwice(url: string, instant: string, manner = "careful") {
	await Promise.all(
		[1, 2].map(
			() =>
				new Promise<void>((resolve, reject) => {
					const child = spawn(process.execPath, [worker.script, url, instant, manner], {
						stdio: ["ignore", "ignore", "pipe"],
					});
					let complaints = "";
					child.stderr.on("data", (chunk) => (complaints += chunk));
					child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(complaints))));
				}),
		),
	);
}

/** How many letters and calls there are for each owner and moment, and for each digest. */
async function sent(deps: TestDeps) {
	const letters = await deps.db
		.selectFrom("letters")
		.select(["followupId", "template", "subject", "toAddress"])
		.where("template", "in", ["followup-reminder", "followup-digest"])
		.execute();
	const calls = await deps.db.selectFrom("callTasks").select("id").where("reason", "=", "followup-reminder").execute();
	const reminders = letters.filter(({ template }) => template === "followup-reminder");
	const perOwner = new Map<string, number>();
	for (const { followupId, subject } of reminders)
		perOwner.set(`${followupId} ${subject}`, (perOwner.get(`${followupId} ${subject}`) ?? 0) + 1);
	return {
		reminders: reminders.length,
		most: Math.max(0, ...perOwner.values()),
		calls: calls.length,
		digests: letters.length - reminders.length,
	};
}

describe("two processes that remind", () => {
	test("send each reminder, call and digest once, also after the date moved away and came back", async () => {
		const { db, url } = await testDb();
		const deps = testDeps(db);
		const event = await createOpenEvent(deps);
		const ids: string[] = [];
		for (let made = 0; made < 20; made++) ids.push((await createPromise(deps, event.id)).id);
		await createPromise(deps, event.id, { ownerEmail: null, ownerPhone: "+6281234567890" });
		await remindTwice(url, "2026-12-03T02:00:00.000Z");
		expect(await sent(deps)).toEqual({ reminders: 20, most: 1, calls: 1, digests: 1 });
		deps.travelTo("2026-12-03T03:00:00.000Z");
		for (const dueOn of ["2027-01-15", "2026-12-10"])
			for (const id of ids) await editFollowup(deps, id, { ...promise({ dueOn }), note: "Digeser" });
		await remindTwice(url, "2026-12-03T04:00:00.000Z");
		await remindTwice(url, "2026-12-04T04:00:00.000Z");
		expect(await sent(deps)).toEqual({ reminders: 20, most: 1, calls: 1, digests: 1 });
		await remindTwice(url, "2026-12-09T04:00:00.000Z");
		expect(await sent(deps)).toMatchObject({ reminders: 40, digests: 2 });
	}, 120_000);

	test("control: processes that do not ask what has left do send twice, and this is seen", async () => {
		const { db, url } = await testDb();
		const deps = testDeps(db);
		await createPromise(deps, (await createOpenEvent(deps)).id);
		await remindTwice(url, "2026-12-03T02:00:00.000Z");
		await remindTwice(url, "2026-12-03T02:00:00.000Z", "careless");
		expect((await sent(deps)).most).toBeGreaterThan(1);
	}, 120_000);
});
