import fc from "fast-check";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { toInstant } from "#app/domain/calendar/time-zone";
import { addDocument } from "#app/domain/documents/add-document";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { cloneEvent } from "#app/domain/events/clone-event";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { timeZones } from "#app/domain/events/types";
import { addDays } from "#app/domain/followups/rules";
import { beginReminders } from "#app/domain/mailings/begin-reminders";
import { type Dated, dueReminder, leavesAt, remindersOf } from "#app/domain/mailings/reminder-schedule";
import { sendMailings } from "#app/domain/mailings/send-mailings";
import { setReminders } from "#app/domain/mailings/set-reminders";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { openDatabase } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { createSmtpTransport } from "#emails/transport";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { openMoodyServer } from "#tests/support/moody-mail-server";
import { deliverAll, outbox, register } from "#tests/support/outbox";
import { engine, testDb } from "#tests/support/test-db";

let deps: TestDeps;
let url: string;
/** Thursday and Friday, 12 and 13 November 2026, in Tangerang. */
let event: EventRow;
beforeEach(async () => {
	const database = await testDb();
	url = database.url;
	deps = testDeps(database.db);
	event = await createOpenEvent(deps);
});

/** One round of a worker at an instant. */
async function work(at?: string) {
	if (at) deps.travelTo(at);
	await beginReminders(deps);
	await sendMailings(deps);
}

const reminders = async () => (await outbox(deps.db)).filter(({ template }) => template === "event-reminder");
const subjects = async () => (await reminders()).map(({ subject }) => subject);
const calls = () => deps.db.selectFrom("callTasks").selectAll().where("reason", "like", "event-%").execute();
const hMinus7 = "2026-11-05T01:00:00.000Z";
const hMinus1 = "2026-11-11T01:00:00.000Z";
const hPlus1 = "2026-11-14T01:00:00.000Z";

describe("reminders of a dialogue", () => {
	test("leave seven days and one day before it from 08.00 in its zone, once each", async () => {
		await register(deps, event.id, "Siti Rahmawati");
		const steps: [string, string[]][] = [
			["2026-11-05T00:59:00.000Z", []],
			[hMinus7, ["7 hari lagi: Dialog Koperasi Pekerja"]],
			["2026-11-06T01:00:00.000Z", ["7 hari lagi: Dialog Koperasi Pekerja"]],
			["2026-11-11T00:59:00.000Z", ["7 hari lagi: Dialog Koperasi Pekerja"]],
			[hMinus1, ["7 hari lagi: Dialog Koperasi Pekerja", "Besok: Dialog Koperasi Pekerja"]],
			["2026-11-12T03:00:00.000Z", ["7 hari lagi: Dialog Koperasi Pekerja", "Besok: Dialog Koperasi Pekerja"]],
		];
		for (const [at, expected] of steps) {
			await work(at);
			expect(await subjects(), at).toEqual(expected);
		}
	});

	test("go to people with a seat alone, and not to those who were told everything since they were due", async () => {
		const [stays, leaves] = [await register(deps, event.id, "Ada"), await register(deps, event.id, "Batal")];
		await cancelRegistration(deps, leaves.id);
		deps.travelTo("2026-11-05T02:00:00.000Z");
		await register(deps, event.id, "Baru");
		await work();
		expect((await reminders()).map(({ registrationId }) => registrationId)).toEqual([stays.id]);
		await work(hMinus1);
		expect((await reminders()).map(({ toName }) => toName)).toEqual(["Ada", "Ada", "Baru"]);
	});

	test("put people without e-mail on the call list with a text for WhatsApp", async () => {
		await register(deps, event.id, "Budi", { email: null, phone: "+6281234567890" });
		await work(hMinus7);
		await work();
		expect(await calls()).toMatchObject([{ reason: "event-reminder", phone: "+6281234567890", reachedAt: null }]);
		expect((await calls())[0]?.text).toContain("berlangsung *7 hari lagi*");
	});

	test("move with the dates: the old date's reminder does not come, the new one's does", async () => {
		await register(deps, event.id, "Siti");
		const later = { startsAtLocal: "2026-11-20T08:30", endsAtLocal: "2026-11-20T15:00" };
		const [day] = await eventQueries.listDays(deps.db, event.id);
		await rescheduleEvent(deps, event.id, {
			days: [{ ...later, id: day?.id ?? null }],
			registrationOpensAtLocal: event.registrationOpensAtLocal,
			registrationClosesAtLocal: event.registrationClosesAtLocal,
		});
		await work(hMinus7);
		expect(await reminders()).toEqual([]);
		await work("2026-11-13T01:00:00.000Z");
		expect(await subjects()).toEqual(["7 hari lagi: Dialog Koperasi Pekerja"]);
	});

	test("after an outage only the latest is made up for, and says how many days are left", async () => {
		await register(deps, event.id, "Siti");
		await work("2026-11-09T05:00:00.000Z");
		expect(await subjects()).toEqual(["3 hari lagi: Dialog Koperasi Pekerja"]);
		await work("2026-11-11T05:00:00.000Z");
		await work();
		expect(await subjects()).toHaveLength(2);
	});

	test("stop in the middle when the event is called off", async () => {
		for (const name of ["Satu", "Dua", "Tiga"]) await register(deps, event.id, name);
		deps.travelTo(hMinus7);
		await beginReminders(deps);
		await cancelEvent(deps, event.id, "Gedung tidak dapat dipakai.");
		await sendMailings(deps);
		expect(await reminders()).toEqual([]);
		const outcomes = await deps.db.selectFrom("mailingRecipients").select("outcome").execute();
		expect(outcomes.map(({ outcome }) => outcome)).toEqual(["left_out", "left_out", "left_out"]);
		expect(await sendMailings(deps)).toBe(0);
	});

	test("leave once each although four workers run at the same time, in portions", async () => {
		for (let at = 0; at < 7; at++) await register(deps, event.id, `Peserta ${at}`);
		deps.travelTo(hMinus7);
		// On SQLite the workers are loops of one process: two connections there would wait for each other for ever.
		const second = engine === "postgres" ? openDatabase(url) : null;
		const workers = [deps, second ? { ...deps, db: second } : deps];
		await Promise.all([...workers, ...workers].map((worker) => beginReminders(worker)));
		await Promise.all([...workers, ...workers].map((worker) => sendMailings(worker, 2)));
		await second?.destroy();
		const told = (await reminders()).map(({ registrationId }) => registrationId);
		expect(told).toHaveLength(7);
		expect(new Set(told).size).toBe(7);
	});

	test("can be switched off and moved by the organiser, and a copy of the event keeps that", async () => {
		await register(deps, event.id, "Siti");
		await setReminders(deps, event.id, { firstReminderDays: null, lastReminderDays: 3, thanksDays: null });
		await work(hMinus7);
		expect(await reminders()).toEqual([]);
		await work("2026-11-09T01:00:00.000Z");
		expect(await subjects()).toEqual(["3 hari lagi: Dialog Koperasi Pekerja"]);
		const copied = await cloneEvent(deps, event.id, {
			title: "Salinan",
			firstDay: "2026-12-10",
			regencyCode: "36.71",
			venueName: "",
			venueAddress: "",
		});
		const copy = copied.ok ? await eventQueries.findById(deps.db, copied.eventId) : undefined;
		expect(copy).toMatchObject({ firstReminderDays: null, lastReminderDays: 3, thanksDays: null });
	});
});

describe("thanks", () => {
	test("go to those who came, a day after the last day, with the documents they may have", async () => {
		const [came, stayedAway] = [await register(deps, event.id, "Hadir"), await register(deps, event.id, "Absen")];
		const [day] = await eventQueries.listDays(deps.db, event.id);
		const pdf = { bytes: new TextEncoder().encode("%PDF-1.7 contoh"), name: "contoh.pdf" };
		for (const access of ["registered", "present"] as const)
			await addDocument(deps, event.id, { title: `Paparan ${access}`, kind: "material", sessionId: null, access }, pdf);
		deps.travelTo("2026-11-12T02:00:00.000Z");
		await letIn(deps, event.id, { by: "registration", registrationId: came.id, dayId: day?.id ?? "" });
		await work("2026-11-14T00:59:00.000Z");
		await work(hPlus1);
		await work();
		const thanks = (await outbox(deps.db)).filter(({ template }) => template === "event-thanks");
		expect(thanks.map(({ registrationId }) => registrationId)).toEqual([came.id]);
		expect(thanks[0]?.text).toContain("Paparan registered\n- Paparan present");
		expect(stayedAway.id).not.toBe(came.id);
	});

	test("go to everybody with a seat where nobody was checked in, and not more than a week late", async () => {
		await register(deps, event.id, "Satu");
		await work("2026-11-21T02:00:00.000Z");
		expect(await calls()).toEqual([]);
		expect((await outbox(deps.db)).some(({ template }) => template === "event-thanks")).toBe(false);
		await work("2026-11-20T02:00:00.000Z");
		expect((await outbox(deps.db)).filter(({ template }) => template === "event-thanks")).toHaveLength(1);
	});
});

describe("C62: the letters to many", () => {
	test("say in one field how to stop them and in another what list they are; a confirmation says neither", async () => {
		await register(deps, event.id, "Siti");
		await work(hMinus7);
		const letters = await outbox(deps.db);
		const reminder = letters.find(({ template }) => template === "event-reminder");
		expect(letters.find(({ template }) => template === "registration-confirmed")?.headers).toBeNull();
		const headers = JSON.parse(reminder?.headers ?? "{}");
		expect(headers).toEqual({
			"List-Id": "<pengingat.rembuk.example>",
			"List-Unsubscribe": expect.stringMatching(/^<https:\/\/rembuk\.example\/berhenti\/[\w-]{43}>$/),
			"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
		});
		expect(reminder?.text).toContain(headers["List-Unsubscribe"].slice(1, -1));
	});
});

describe("C62 on the wire", () => {
	test("the reminder carries each field of the list once, and the confirmation none", async () => {
		const server = await openMoodyServer(() => ({ kind: "accept" }));
		onTestFinished(() => server.close());
		const transport = createSmtpTransport(server.url);
		onTestFinished(() => transport.close());
		// So that the field is as long as it gets.
		deps.site.readsReplies = true;
		await register(deps, event.id, "Siti");
		await work(hMinus7);
		await deliverAll(deps, transport);
		const heads = server.arrivals.map(({ raw }) => raw.toString("utf8").split("\r\n\r\n")[0] ?? "");
		const fields = (head: string) =>
			[...head.matchAll(/^(List-[\w-]+):/gim)].map(([, name]) => name?.toLowerCase()).sort();
		const reminder = heads.filter((head) => head.includes("7 hari lagi"));
		expect(reminder.map(fields)).toEqual([["list-id", "list-unsubscribe", "list-unsubscribe-post"]]);
		const others = heads.filter((head) => !head.includes("7 hari lagi"));
		expect(others.length).toBeGreaterThan(0);
		expect(others.flatMap(fields)).toEqual([]);
	});
});

describe("which reminder is to have left by now", () => {
	const days = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
	const planned = fc.record({
		timeZone: fc.constantFrom(...timeZones),
		firstReminderDays: days,
		lastReminderDays: days,
		thanksDays: days,
	});

	test("never before 08.00 of its date, never an older one than the latest, none while the event runs", () => {
		const seed = 20260911;
		const check = fc.property(planned, fc.integer({ min: -90 * 24, max: 90 * 24 }), (plan, hour) => {
			const [first, last] = [plan.firstReminderDays ?? 61, plan.lastReminderDays ?? 0];
			fc.pre(first > last);
			const startsAt = toInstant("2026-11-12T08:30", plan.timeZone);
			const endsAt = toInstant("2026-11-13T15:00", plan.timeZone);
			const dated: Dated = { ...plan, startsAt, endsAt };
			const now = new Date(Date.parse(startsAt) + hour * 3_600_000);
			const due = dueReminder(dated, now);
			if (!due) return;
			expect(leavesAt(due, plan.timeZone) <= now.toISOString()).toBe(true);
			if (due.kind === "thanks") {
				expect(now.toISOString() >= endsAt).toBe(true);
				expect(now.toISOString() < toInstant(`${addDays(due.date, 7)}T08:00`, plan.timeZone)).toBe(true);
				return;
			}
			expect(now.toISOString() < startsAt).toBe(true);
			const others = remindersOf(dated).filter(({ kind }) => kind !== "thanks" && kind !== due.kind);
			for (const other of others)
				expect(other.date < due.date || leavesAt(other, plan.timeZone) > now.toISOString()).toBe(true);
		});
		fc.assert(check, { seed, numRuns: 500 });
	});
});
