import { describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { phaseOf } from "#app/domain/events/lifecycle";
import { postponeEvent } from "#app/domain/events/postpone-event";
import { rescheduleEvent, type ScheduleInput } from "#app/domain/events/reschedule-event";
import { setQuotas } from "#app/domain/events/set-quotas";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { addSpjFiles } from "#app/domain/spj/add-spj-files";
import type { Db } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as entryQueries from "#db/queries/calendar-entries";
import * as eventQueries from "#db/queries/events";
import * as letterQueries from "#db/queries/letters";
import * as registrationQueries from "#db/queries/registrations";
import { testDeps } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createDraft, createOpenEvent, type EventOverrides } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { deliverAll, openHand, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

/** An open dialogue of two days with Siti registered and told, and an organiser of its office. */
async function openDialogue(overrides: EventOverrides = {}) {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, overrides);
	const organiser = deps.as(await createStaff(deps, event.officeId));
	const siti = await register(deps, event.id, "Siti Rahmawati");
	await deliverAll(deps, openHand());
	deps.travelTo("2026-11-03T02:00:00.000Z");
	return { db, deps, event, organiser, siti };
}

const window = { registrationOpensAtLocal: "2026-11-01T08:00", registrationClosesAtLocal: "2026-11-10T16:00" };

/** The dialogue's days as a form would send them, with changes per day. */
async function scheduleOf(deps: Deps, eventId: string, dates: (string | null)[]): Promise<ScheduleInput> {
	const days = await eventQueries.listDays(deps.db, eventId);
	return {
		...window,
		days: dates.flatMap((date, index) => {
			const day = days[index];
			if (date === null) return [];
			return [{ id: day?.id ?? null, startsAtLocal: `${date}T09:00`, endsAtLocal: `${date}T16:00` }];
		}),
	};
}

const templatesOf = async (db: Db, registrationId: string) =>
	(await letterQueries.listByRegistration(db, registrationId)).map(({ template }) => template).sort();

const entriesOf = async (db: Db, registrationId: string) =>
	(await entryQueries.listByRegistration(db, registrationId)).map(({ uid, sequence, state }) => ({
		uid,
		sequence,
		state,
	}));

describe("rescheduling a published dialogue", () => {
	test("tells everybody registered, raises the sequence of the same calendar entries, and moves the sessions", async () => {
		const { db, event, organiser, siti } = await openDialogue();
		const before = await entriesOf(db, siti.id);
		const letters = (await templatesOf(db, siti.id)).length;
		expect(before).toHaveLength(2);

		const schedule = await scheduleOf(organiser, event.id, ["2026-11-19", "2026-11-20"]);
		expect(await rescheduleEvent(organiser, event.id, schedule)).toMatchObject({ ok: true, told: 1 });

		expect(await eventQueries.findById(db, event.id)).toMatchObject({
			status: "published",
			scheduleVersion: event.scheduleVersion + 1,
			startsAt: "2026-11-19T02:00:00.000Z",
			endsAt: "2026-11-20T09:00:00.000Z",
		});
		const after = await entriesOf(db, siti.id);
		expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
		expect(after.map(({ sequence }) => sequence)).toEqual(before.map(({ sequence }) => sequence + 1));
		expect((await templatesOf(db, siti.id)).length).toBeGreaterThan(letters);
		expect(await templatesOf(db, siti.id)).toContain("event-changed");
		const [session] = await eventQueries.listSessions(db, event.id);
		expect(session).toMatchObject({ startsAtLocal: "2026-11-19T09:00", endsAtLocal: "2026-11-19T10:00" });
		const [entry] = await auditQueries.listBySubject(db, event.id);
		expect(entry).toMatchObject({ action: "event.rescheduled", actorId: organiser.actor.id });
		expect(JSON.parse(entry?.before ?? "").days[0]).toEqual({
			startsAtLocal: "2026-11-12T08:30",
			endsAtLocal: "2026-11-12T16:00",
		});
	});

	test("sent twice, tells people once", async () => {
		const { db, event, organiser, siti } = await openDialogue();
		const schedule = await scheduleOf(organiser, event.id, ["2026-11-19", "2026-11-20"]);
		await rescheduleEvent(organiser, event.id, schedule);
		const letters = await templatesOf(db, siti.id);
		expect(await rescheduleEvent(organiser, event.id, schedule)).toMatchObject({ ok: true, told: 0 });
		expect(await templatesOf(db, siti.id)).toEqual(letters);
	});

	test("a day taken off withdraws its calendar entry and keeps the other", async () => {
		const { db, event, organiser, siti } = await openDialogue();
		const before = await entriesOf(db, siti.id);
		const schedule = await scheduleOf(organiser, event.id, ["2026-11-12", null]);
		expect(await rescheduleEvent(organiser, event.id, schedule)).toMatchObject({ ok: true, told: 1 });
		expect(await eventQueries.listDays(db, event.id)).toHaveLength(1);
		const after = await entriesOf(db, siti.id);
		expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
		expect(after.map(({ state }) => state)).toEqual(["sent", "cancelled"]);
	});

	test("a day put before the others keeps their entries and brings one of its own", async () => {
		const { db, event, organiser, siti } = await openDialogue();
		const before = await entriesOf(db, siti.id);
		const { days } = await scheduleOf(organiser, event.id, ["2026-11-12", "2026-11-13"]);
		const earlier = { id: null, startsAtLocal: "2026-11-11T09:00", endsAtLocal: "2026-11-11T16:00" };
		expect(await rescheduleEvent(organiser, event.id, { ...window, days: [earlier, ...days] })).toMatchObject({
			ok: true,
		});
		expect(
			(await eventQueries.listDays(db, event.id)).map(({ position, startsAtLocal }) => [position, startsAtLocal]),
		).toEqual([
			[1, "2026-11-11T09:00"],
			[2, "2026-11-12T09:00"],
			[3, "2026-11-13T09:00"],
		]);
		const uids = (await entriesOf(db, siti.id)).map(({ uid }) => uid);
		expect(uids).toHaveLength(3);
		expect(uids).toEqual(expect.arrayContaining(before.map(({ uid }) => uid)));
	});

	test("of the registration window alone tells nobody", async () => {
		const { db, event, organiser, siti } = await openDialogue();
		const letters = await templatesOf(db, siti.id);
		const days = (await eventQueries.listDays(db, event.id)).map(({ id, startsAtLocal, endsAtLocal }) => ({
			id,
			startsAtLocal,
			endsAtLocal,
		}));
		const longer = { ...window, registrationClosesAtLocal: "2026-11-11T16:00", days };
		expect(await rescheduleEvent(organiser, event.id, longer)).toMatchObject({ ok: true, told: 0 });
		expect(await templatesOf(db, siti.id)).toEqual(letters);
		expect((await eventQueries.findById(db, event.id))?.registrationClosesAt).toBe("2026-11-11T09:00:00.000Z");
	});

	test("V36: is refused into the past, with a wrong order, with a day of another dialogue, and once it is over", async () => {
		const { db, deps, event, organiser } = await openDialogue();
		const plain = { id: null, startsAtLocal: "2026-11-12T09:00", endsAtLocal: "2026-11-12T16:00" };
		const past = { ...plain, startsAtLocal: "2026-10-01T09:00", endsAtLocal: "2026-10-01T16:00" };
		const early = { registrationOpensAtLocal: "2026-09-01T08:00", registrationClosesAtLocal: "2026-09-10T16:00" };
		expect(await rescheduleEvent(organiser, event.id, { ...early, days: [past] })).toEqual({
			ok: false,
			reason: "in-the-past",
		});
		expect(await rescheduleEvent(organiser, event.id, { ...window, days: [plain, plain] })).toEqual({
			ok: false,
			reason: "day-not-later",
			day: 1,
		});
		expect(await rescheduleEvent(organiser, event.id, { ...window, days: [{ ...plain, id: "foreign" }] })).toEqual({
			ok: false,
			reason: "no-such-day",
		});
		expect(await rescheduleEvent(organiser, event.id, { ...window, days: [] })).toEqual({
			ok: false,
			reason: "incomplete",
			missing: ["days"],
		});
		deps.travelTo("2026-11-20T00:00:00.000Z");
		const later = await scheduleOf(organiser, event.id, ["2026-12-12", "2026-12-13"]);
		expect(await rescheduleEvent(organiser, event.id, later)).toEqual({ ok: false, reason: "finished" });
		expect((await eventQueries.listDays(db, event.id)).map(({ startsAtLocal }) => startsAtLocal)).toEqual([
			"2026-11-12T08:30",
			"2026-11-13T08:30",
		]);
	});

	test("does not take off a day of which signed sheets were handed in", async () => {
		const { db, deps, event, organiser } = await openDialogue();
		const [, two] = await eventQueries.listDays(db, event.id);
		const sheet = { bytes: new TextEncoder().encode("%PDF-1.7 lembar"), name: "lembar.pdf" };
		expect(await addSpjFiles(deps, event.id, "daftar-hadir-2", [sheet])).toMatchObject({ added: 1 });
		const withoutSecond = await scheduleOf(organiser, event.id, ["2026-11-14", null]);
		expect(await rescheduleEvent(organiser, event.id, withoutSecond)).toEqual({
			ok: false,
			reason: "day-has-attendance",
			dayId: two?.id,
		});
	});

	test("does not take off a day with sessions or with attendance", async () => {
		const { db, deps, event, organiser, siti } = await openDialogue();
		const [one, two] = await eventQueries.listDays(db, event.id);
		const times = { startsAtLocal: "2026-11-13T08:30", endsAtLocal: "2026-11-13T15:00" };
		const withoutFirst = { ...window, days: [{ id: two?.id ?? "", ...times }] };
		expect(await rescheduleEvent(organiser, event.id, withoutFirst)).toEqual({
			ok: false,
			reason: "day-has-sessions",
			dayId: one?.id,
		});
		deps.travelTo("2026-11-13T02:00:00.000Z");
		const desk = await letIn(organiser, event.id, {
			by: "registration",
			registrationId: siti.id,
			dayId: two?.id ?? "",
		});
		expect(desk).toMatchObject({ outcome: "in" });
		const withoutSecond = await scheduleOf(organiser, event.id, ["2026-11-14", null]);
		expect(await rescheduleEvent(organiser, event.id, withoutSecond)).toEqual({
			ok: false,
			reason: "day-has-attendance",
			dayId: two?.id,
		});
	});

	test("of a draft tells nobody and leaves no trace of a day taken off", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const draft = await createDraft(deps, { sessions: [] });
		expect(
			await rescheduleEvent(deps, draft.id, {
				days: [],
				registrationOpensAtLocal: null,
				registrationClosesAtLocal: null,
			}),
		).toMatchObject({
			ok: true,
			told: 0,
		});
		expect(await db.selectFrom("eventDays").selectAll().execute()).toEqual([]);
		expect(await eventQueries.findById(db, draft.id)).toMatchObject({ status: "draft", startsAt: null, endsAt: null });
	});
});

describe("postponing", () => {
	test("keeps the seats, withdraws the calendar entries, tells why, and closes registration", async () => {
		const { db, deps, event, organiser, siti } = await openDialogue();
		expect(await postponeEvent(organiser, event.id, "Gedung dipakai keadaan darurat")).toMatchObject({
			ok: true,
			told: 1,
		});
		const postponed = await eventQueries.findById(db, event.id);
		expect(postponed).toMatchObject({ status: "postponed", statusReason: "Gedung dipakai keadaan darurat" });
		expect(postponed && phaseOf(postponed, deps.now())).toBe("postponed");
		expect((await registrationQueries.findById(db, siti.id))?.status).toBe("confirmed");
		expect((await entriesOf(db, siti.id)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
		expect(await templatesOf(db, siti.id)).toContain("event-postponed");
		expect(await postponeEvent(organiser, event.id, "Lagi")).toEqual({ ok: false, reason: "postponed" });
		await expect(register(deps, event.id, "Budi")).rejects.toThrow("postponed");
	});

	test("ends with a new date: published again, with new calendar entries", async () => {
		const { db, event, organiser, siti } = await openDialogue();
		await postponeEvent(organiser, event.id, "Alasan");
		const old = (await entriesOf(db, siti.id)).map(({ uid }) => uid);
		const schedule = await scheduleOf(organiser, event.id, ["2026-11-26", "2026-11-27"]);
		expect(await rescheduleEvent(organiser, event.id, schedule)).toMatchObject({ ok: true, told: 1 });
		expect(await eventQueries.findById(db, event.id)).toMatchObject({ status: "published", statusReason: null });
		const living = (await entriesOf(db, siti.id)).filter(({ state }) => state !== "cancelled");
		expect(living).toHaveLength(2);
		expect(living.some(({ uid }) => old.includes(uid))).toBe(false);
	});
});

describe("cancelling", () => {
	test("withdraws the calendar entries, tells why, and lets nothing be changed any more", async () => {
		const { db, event, organiser, siti } = await openDialogue();
		expect(await cancelEvent(organiser, event.id, "Anggaran dialihkan")).toMatchObject({ ok: true, told: 1 });
		expect(await eventQueries.findById(db, event.id)).toMatchObject({
			status: "cancelled",
			statusReason: "Anggaran dialihkan",
		});
		expect((await entriesOf(db, siti.id)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
		expect(await templatesOf(db, siti.id)).toContain("event-cancelled");
		const schedule = await scheduleOf(organiser, event.id, ["2026-11-26"]);
		expect(await rescheduleEvent(organiser, event.id, schedule)).toEqual({ ok: false, reason: "cancelled" });
		expect(await cancelEvent(organiser, event.id, "Lagi")).toEqual({ ok: false, reason: "cancelled" });
		const [entry] = await auditQueries.listBySubject(db, event.id);
		expect(entry).toMatchObject({ action: "event.cancelled", reason: "Anggaran dialihkan" });
	});

	test("is refused for a draft, a finished dialogue, and another office's", async () => {
		const { deps, event, organiser } = await openDialogue();
		const draft = await createDraft(deps, { officeId: event.officeId });
		const foreign = await createOpenEvent(deps, { title: "Kantor lain" });
		expect(await cancelEvent(organiser, draft.id, "x")).toEqual({ ok: false, reason: "draft" });
		expect(await cancelEvent(organiser, foreign.id, "x")).toEqual({ ok: false, reason: "no-such-event" });
		deps.travelTo("2026-11-20T00:00:00.000Z");
		expect(await cancelEvent(organiser, event.id, "x")).toEqual({ ok: false, reason: "finished" });
	});
});

describe("seats", () => {
	const seats = { employer: 10, union: 1, cooperative: 10, government: 5, other: 0 };

	test("raised, they go to those who wait, first come first, and they are told", async () => {
		const { db, deps, event, organiser } = await openDialogue({ seats });
		const waiting = [];
		for (const name of ["Budi", "Citra", "Dewi"]) {
			waiting.push(await register(deps, event.id, name));
			deps.travelTo(new Date(deps.now().getTime() + 60_000).toISOString());
		}
		expect(waiting.map(({ status }) => status)).toEqual(["waitlisted", "waitlisted", "waitlisted"]);
		expect(await setQuotas(organiser, event.id, { ...seats, union: 3 })).toMatchObject({
			ok: true,
			promotedIds: [expect.any(String), expect.any(String)],
		});
		const statuses = await Promise.all(waiting.map(({ id }) => registrationQueries.findById(db, id)));
		expect(statuses.map((person) => person?.status)).toEqual(["confirmed", "confirmed", "waitlisted"]);
		expect(await templatesOf(db, waiting[0]?.id ?? "")).toContain("registration-promoted");
	});

	test("cannot be fewer than the people confirmed; a cancelled person makes room", async () => {
		const { db, deps, event, organiser, siti } = await openDialogue();
		await register(deps, event.id, "Budi");
		const fewer = { ...seats, union: 1 };
		expect(await setQuotas(organiser, event.id, fewer)).toEqual({
			ok: false,
			reason: "below-confirmed",
			excess: [{ category: "union", holders: 2, excess: 1 }],
		});
		expect((await eventQueries.listQuotas(db, event.id)).find(({ category }) => category === "union")?.seats).toBe(10);
		await cancelRegistration(deps, siti.id);
		expect(await setQuotas(organiser, event.id, fewer)).toEqual({ ok: true, promotedIds: [] });
	});

	test("of a published dialogue cannot all be taken away", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const event = await createOpenEvent(deps);
		const none = { employer: 0, union: 0, cooperative: 0, government: 0, other: 0 };
		expect(await setQuotas(deps, event.id, none)).toEqual({ ok: false, reason: "nobody-invited" });
	});
});
