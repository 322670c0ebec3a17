import { beforeEach, expect, test } from "vitest";
import { closeEvent } from "#app/domain/closing/close-event";
import { remindClosing } from "#app/domain/closing/remind-closing";
import { closingReminderOf } from "#app/domain/closing/rules";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { outbox } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let rina: TestDeps;
/** Its last day is 13 November 2026, in Tangerang. */
let event: EventRow;
beforeEach(async () => {
	deps = testDeps((await testDb()).db);
	const office = await createOffice(deps);
	event = await createOpenEvent(deps, { officeId: office.id });
	rina = deps.as(await createStaff(deps, office.id));
});

const letters = async () => (await outbox(deps.db)).filter(({ template }) => template === "closing-reminder");
const remindAt = async (instant: string) => {
	deps.travelTo(instant);
	return remindClosing(deps);
};

test("organisers are reminded on the seventh day from 08.00 on the event's clock, and then weekly", async () => {
	expect(await remindAt("2026-11-20T00:59:00.000Z")).toBe(0);
	expect(await remindAt("2026-11-20T01:00:00.000Z")).toBe(1);
	expect(await remindAt("2026-11-22T03:00:00.000Z")).toBe(0);
	expect(await remindAt("2026-11-27T01:00:00.000Z")).toBe(1);
	const [first] = await letters();
	expect(first?.subject).toBe(`Laporan belum diterbitkan: ${event.title}`);
});

test("two workers at once remind once", async () => {
	deps.travelTo("2026-11-20T02:00:00.000Z");
	await Promise.all([remindClosing(deps), remindClosing(deps)]);
	expect(await letters()).toHaveLength(1);
});

test("after an outage the latest reminder alone arrives, and after four weeks none", async () => {
	expect(await remindAt("2026-12-05T02:00:00.000Z")).toBe(1);
	expect(await remindAt("2026-12-05T02:01:00.000Z")).toBe(0);
	expect(await remindAt("2026-12-11T02:00:00.000Z")).toBe(1);
	expect(await remindAt("2026-12-18T02:00:00.000Z")).toBe(0);
	expect(await letters()).toHaveLength(2);
});

test.each([
	[6, null],
	[7, 1],
	[13, 1],
	[14, 2],
	[34, 4],
	[35, null],
])("after %i days it is reminder %s", (days, reminder) => {
	expect(closingReminderOf(days)).toBe(reminder);
});

test("who has closed is not reminded", async () => {
	rina.travelTo("2026-11-19T02:00:00.000Z");
	await closeEvent(rina, event.id);
	expect(await remindAt("2026-11-20T02:00:00.000Z")).toBe(0);
});

test("nobody is reminded of an invented event, a worked example or a draft", async () => {
	for (const change of [{ isFictional: 1 as const }, { exampleAsOf: "2026-11-14" }, { status: "draft" as const }]) {
		await deps.db
			.updateTable("events")
			.set({ isFictional: 0, exampleAsOf: null, status: "published", ...change })
			.execute();
		expect(await remindAt("2026-11-20T02:00:00.000Z")).toBe(0);
	}
});
