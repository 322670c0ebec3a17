import { beforeEach, describe, expect, test } from "vitest";
import { toInstant } from "#app/domain/calendar/time-zone";
import { cancelFollowup } from "#app/domain/followups/cancel-followup";
import { editFollowup } from "#app/domain/followups/edit-followup";
import { remindFollowups } from "#app/domain/followups/remind-followups";
import { reachedOn, reminderMoment } from "#app/domain/followups/reminder-schedule";
import { renewOwnerLink } from "#app/domain/followups/renew-owner-link";
import { reportProgress } from "#app/domain/followups/report-progress";
import { revokeOwnerLink } from "#app/domain/followups/revoke-owner-link";
import { addDays, dateIn } from "#app/domain/followups/rules";
import { openDatabase } from "#db/client";
import * as followupQueries from "#db/queries/followups";
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
	test("leave seven days and one day before, one day after and every week, from 08.00 in the event's zone, once each", async () => {
		const { id } = await createPromise(deps, event.id);
		const steps: [string, number][] = [
			["2026-12-03T00:59:00.000Z", 0],
			["2026-12-03T01:00:00.000Z", 1],
			["2026-12-08T23:00:00.000Z", 1],
			["2026-12-09T01:00:00.000Z", 2],
			["2026-12-10T16:59:00.000Z", 2],
			["2026-12-11T00:59:00.000Z", 2],
			["2026-12-11T01:00:00.000Z", 3],
			["2026-12-17T03:00:00.000Z", 3],
			["2026-12-18T01:00:00.000Z", 4],
			["2026-12-25T01:00:00.000Z", 5],
			["2026-12-31T01:00:00.000Z", 5],
		];
		for (const [instant, sent] of steps) {
			deps.travelTo(instant);
			await remindFollowups(deps);
			expect(await reminders(), instant).toHaveLength(sent);
		}
		expect(await reminders()).toEqual(
			["before-7", "before-1", "late-1", "late-8", "late-15"].map(
				(moment) => `followup:${id}:reminder:${moment}:2026-12-10`,
			),
		);
	});

	test("come two hours earlier in Papua", async () => {
		const papua = await createOpenEvent(deps, { timeZone: "Asia/Jayapura", regencyCode: "91.71" });
		await createPromise(deps, papua.id);
		deps.travelTo("2026-12-02T22:59:00.000Z");
		expect(await remindFollowups(deps)).toBe(0);
		deps.travelTo("2026-12-02T23:00:00.000Z");
		expect(await remindFollowups(deps)).toBe(1);
	});

	test("that no worker could send are not made up for one by one", async () => {
		const { id } = await createPromise(deps, event.id);
		deps.travelTo("2026-12-09T03:00:00.000Z");
		await remindFollowups(deps);
		deps.travelTo("2027-02-03T03:00:00.000Z");
		for (let round = 0; round < 3; round++) await remindFollowups(deps);
		expect(await reminders()).toEqual([
			`followup:${id}:reminder:before-1:2026-12-10`,
			`followup:${id}:reminder:late-50:2026-12-10`,
		]);
	});

	test("find in the database what the schedule says, on every day", async () => {
		const { id } = await createPromise(deps, event.id);
		for (let day = -9; day <= 40; day++) {
			for (const time of ["06:00", "08:00", "23:00"]) {
				const now = new Date(toInstant(`${addDays("2026-12-10", day)}T${time}`, event.timeZone));
				deps.travelTo(now.toISOString());
				const [reached, today] = [reachedOn(event.timeZone, now), dateIn(event.timeZone, now)];
				const search = { timeZone: event.timeZone, reached, today, limit: 10 };
				const moment = reminderMoment("2026-12-10", event.timeZone, now);
				const isNew = moment !== null && !(await reminders()).includes(`followup:${id}:reminder:${moment}:2026-12-10`);
				expect(await followupQueries.listDueForReminder(deps.db, search), `${day} ${time}`).toEqual(isNew ? [id] : []);
				await remindFollowups(deps);
			}
		}
	});

	test("do not go to the holder of a withdrawn link, and go on once there is a new one", async () => {
		const { id } = await createPromise(deps, event.id);
		await revokeOwnerLink(deps, id);
		deps.travelTo("2026-12-09T03:00:00.000Z");
		expect(await remindFollowups(deps)).toBe(0);
		await renewOwnerLink(deps, id);
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
		deps.travelTo("2027-01-08T02:00:00.000Z");
		await remindFollowups(deps);
		expect(await reminders()).toEqual([`followup:${id}:reminder:before-7:2027-01-15`]);
	});

	test("do not repeat what was sent before the date moved away and came back", async () => {
		const { id } = await createPromise(deps, event.id);
		deps.travelTo("2026-12-03T02:00:00.000Z");
		await remindFollowups(deps);
		await editFollowup(deps, id, { ...promise({ dueOn: "2027-01-15" }), note: "RAT diundur" });
		await remindFollowups(deps);
		deps.travelTo("2026-12-05T02:00:00.000Z");
		await editFollowup(deps, id, { ...promise(), note: "Jadi lebih cepat" });
		for (const day of ["05", "06", "09", "09"]) {
			deps.travelTo(`2026-12-${day}T03:00:00.000Z`);
			await remindFollowups(deps);
		}
		expect(await reminders()).toEqual([
			`followup:${id}:reminder:before-7:2026-12-10`,
			`followup:${id}:reminder:before-1:2026-12-10`,
		]);
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
		deps.travelTo("2026-12-05T02:00:00.000Z");
		const { id } = await createPromise(deps, event.id);
		expect(await remindFollowups(deps)).toBe(0);
		deps.travelTo("2026-12-09T02:00:00.000Z");
		await remindFollowups(deps);
		expect(await reminders()).toEqual([`followup:${id}:reminder:before-1:2026-12-10`]);
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
