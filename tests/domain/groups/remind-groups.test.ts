import { describe, expect, test } from "vitest";
import { remindGroups } from "#app/domain/groups/remind-groups";
import { dueReminder } from "#app/domain/groups/rules";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createGroup, delegate } from "#tests/support/factories/group";
import { outbox } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

describe("which reminder is due for names until Tuesday 10 November, 16.00 WIB", () => {
	const group = { until: "2026-11-10T09:00:00.000Z", timeZone: "Asia/Jakarta", createdAt: "2026-10-20T02:00:00.000Z" };
	const at = (instant: string, remindedAt: string | null = null) =>
		dueReminder({ ...group, remindedAt }, new Date(instant));

	test.each([
		["none eight days before", "2026-11-02T09:00:00.000Z", null],
		["none before eight o'clock", "2026-11-03T00:59:00.000Z", null],
		["the first seven days before, from 08.00", "2026-11-03T01:00:00.000Z", "week"],
		["the second two days before, from 08.00", "2026-11-08T01:00:00.000Z", "days"],
		["none once names can no longer be filled in", "2026-11-10T09:00:00.000Z", null],
	])("%s", (_what, instant, expected) => {
		expect(at(instant)).toBe(expected);
	});

	test("none again for the same moment, but the second after the first", () => {
		expect(at("2026-11-04T03:00:00.000Z", "2026-11-03T01:00:00.000Z")).toBeNull();
		expect(at("2026-11-08T01:00:00.000Z", "2026-11-03T01:00:00.000Z")).toBe("days");
		expect(at("2026-11-09T01:00:00.000Z", "2026-11-08T01:00:00.000Z")).toBeNull();
	});

	test("none to a contact who registered since it fell due", () => {
		const late = { ...group, createdAt: "2026-11-05T02:00:00.000Z", remindedAt: null };
		expect(dueReminder(late, new Date("2026-11-05T03:00:00.000Z"))).toBeNull();
	});
});

test("a contact is reminded of seats without a name seven and two days before, once each whatever number of workers", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps);
	await createGroup(deps, event.id, [delegate("Siti"), delegate(null)]);
	const complete = { name: "Rina", position: null, email: "rina@serikat.test", phone: null };
	await createGroup(deps, event.id, [delegate("Tono")], { contact: complete });
	const called = { name: "Wati", position: null, email: null, phone: "+6281200000007" };
	await createGroup(deps, event.id, [delegate(null)], { contact: called });
	const reminders = async () => (await outbox(db)).filter(({ template }) => template === "group-reminder");

	expect(await remindGroups(deps)).toBe(0);
	deps.travelTo("2026-11-03T02:00:00.000Z");
	const workers = await Promise.all([remindGroups(deps), remindGroups(deps), remindGroups(deps)]);
	expect(workers.reduce((sum, count) => sum + count)).toBe(2);
	expect((await reminders()).map(({ toAddress }) => toAddress)).toEqual(["hendra@serikat.test"]);
	expect((await reminders())[0]?.text).toContain("1 kursi rombongan Anda belum bernama");
	deps.travelTo("2026-11-08T02:00:00.000Z");
	expect(await remindGroups(deps)).toBe(2);
	expect(await remindGroups(deps)).toBe(0);
	expect(await reminders()).toHaveLength(2);
	const calls = await db.selectFrom("callTasks").select(["reason", "phone"]).execute();
	expect(calls).toEqual([{ reason: "group-reminder", phone: "+6281200000007" }]);
});
