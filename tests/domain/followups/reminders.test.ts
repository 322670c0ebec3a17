import { beforeEach, describe, expect, test } from "vitest";
import { cancelFollowup } from "#app/domain/followups/cancel-followup";
import { editFollowup } from "#app/domain/followups/edit-followup";
import { remindFollowups } from "#app/domain/followups/remind-followups";
import { reportProgress } from "#app/domain/followups/report-progress";
import { openDatabase } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, promise } from "#tests/support/factories/followup";
import { outbox } from "#tests/support/outbox";
import { engine, testDb } from "#tests/support/test-db";

let deps: TestDeps;
let url: string;
let event: EventRow;
beforeEach(async () => {
	const database = await testDb();
	url = database.url;
	deps = testDeps(database.db);
	event = await createOpenEvent(deps);
});

const reminders = async () =>
	(await outbox(deps.db)).filter(({ template }) => template === "followup-reminder").map(({ dedupeKey }) => dedupeKey);

describe("reminders", () => {
	test("leave three days before from 08.00 in the event's zone, and one day after, once each", async () => {
		const { id } = await createPromise(deps, event.id);
		const steps: [string, number][] = [
			["2026-12-06T23:00:00.000Z", 0],
			["2026-12-07T00:59:00.000Z", 0],
			["2026-12-07T01:00:00.000Z", 1],
			["2026-12-09T03:00:00.000Z", 1],
			["2026-12-11T00:59:00.000Z", 1],
			["2026-12-11T01:00:00.000Z", 2],
			["2026-12-20T01:00:00.000Z", 2],
		];
		for (const [instant, sent] of steps) {
			deps.travelTo(instant);
			await remindFollowups(deps);
			expect(await reminders(), instant).toHaveLength(sent);
		}
		expect(await reminders()).toEqual([
			`followup:${id}:reminder:before:2026-12-10`,
			`followup:${id}:reminder:overdue:2026-12-10`,
		]);
	});

	test("come two hours earlier in Papua", async () => {
		const papua = await createOpenEvent(deps, { timeZone: "Asia/Jayapura", regencyCode: "91.71" });
		await createPromise(deps, papua.id);
		deps.travelTo("2026-12-06T22:59:00.000Z");
		expect(await remindFollowups(deps)).toBe(0);
		deps.travelTo("2026-12-06T23:00:00.000Z");
		expect(await remindFollowups(deps)).toBe(1);
	});

	test("leave once although two workers run at the same time", async () => {
		for (const title of ["satu", "dua", "tiga"]) await createPromise(deps, event.id, { title });
		await createPromise(deps, event.id, { ownerEmail: null, ownerPhone: "+6281234567890" });
		deps.travelTo("2026-12-11T02:00:00.000Z");
		// On SQLite the workers are loops of one process: two connections there would wait for each other for ever.
		const second = engine === "postgres" ? openDatabase(url) : null;
		const workers = [deps, second ? { ...deps, db: second } : deps];
		await Promise.all([...workers, ...workers].map((worker) => remindFollowups(worker)));
		await second?.destroy();
		expect(new Set(await reminders()).size).toBe(3);
		expect(await reminders()).toHaveLength(3);
		const calls = await deps.db.selectFrom("callTasks").selectAll().where("reason", "=", "followup-reminder").execute();
		expect(calls).toHaveLength(1);
		expect(await remindFollowups(deps)).toBe(0);
	});

	test("move with the date: the old one is not sent, the new one is", async () => {
		const { id } = await createPromise(deps, event.id);
		await editFollowup(deps, id, { ...promise({ dueOn: "2027-01-15" }), note: "RAT diundur" });
		deps.travelTo("2026-12-11T02:00:00.000Z");
		await remindFollowups(deps);
		expect(await reminders()).toEqual([]);
		deps.travelTo("2027-01-12T02:00:00.000Z");
		await remindFollowups(deps);
		expect(await reminders()).toEqual([`followup:${id}:reminder:before:2027-01-15`]);
	});

	test("do not come for what is done or cancelled", async () => {
		const [finished, dropped] = [await createPromise(deps, event.id), await createPromise(deps, event.id)];
		await reportProgress(deps, finished.id, { note: "", progress: "done", completionReason: "Sudah tercatat" });
		await cancelFollowup(deps, dropped.id, { reason: "Digabung" });
		deps.travelTo("2026-12-11T02:00:00.000Z");
		expect(await remindFollowups(deps)).toBe(0);
		expect(await reminders()).toEqual([]);
	});

	test("do not repeat what the owner has just been told", async () => {
		deps.travelTo("2026-12-08T02:00:00.000Z");
		await createPromise(deps, event.id);
		expect(await remindFollowups(deps)).toBe(0);
		deps.travelTo("2026-12-11T02:00:00.000Z");
		expect(await remindFollowups(deps)).toBe(1);
	});

	test("leave worked examples alone", async () => {
		await createPromise(deps, event.id);
		await deps.db.updateTable("events").set({ exampleAsOf: "2026-12-14" }).where("id", "=", event.id).execute();
		deps.travelTo("2026-12-11T02:00:00.000Z");
		expect(await remindFollowups(deps)).toBe(0);
	});

	test("are worked off in portions", async () => {
		for (let made = 0; made < 5; made++) await createPromise(deps, event.id);
		deps.travelTo("2026-12-11T02:00:00.000Z");
		expect([await remindFollowups(deps, 2), await remindFollowups(deps, 2), await remindFollowups(deps, 2)]).toEqual([
			2, 2, 1,
		]);
		expect(await reminders()).toHaveLength(5);
	});
});
