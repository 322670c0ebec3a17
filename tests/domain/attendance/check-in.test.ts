import { beforeEach, describe, expect, test } from "vitest";
import type { CheckInBy } from "#app/domain/attendance/types";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { containsPattern } from "#app/domain/text";
import { openDatabase } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import * as paperQueries from "#db/queries/papers";
import type { EventDay, EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { letIn, takeBack } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { engine, testDb } from "#tests/support/test-db";

let deps: TestDeps;
let url: string;
let desk: TestDeps;
let event: EventRow;
let days: EventDay[];
let siti: Registration;
beforeEach(async () => {
	const database = await testDb();
	url = database.url;
	deps = testDeps(database.db);
	event = await createOpenEvent(deps);
	days = await eventQueries.listDays(deps.db, event.id);
	siti = await register(deps, event.id, "Siti Aminah");
	desk = deps.as(await createStaff(deps, event.officeId));
	deps.travelTo("2026-11-12T01:41:00.000Z");
});

const dayId = (index = 0) => days[index]?.id ?? "";
const arrives = (who: CheckInBy, day = 0, at: TestDeps = desk) => letIn(at, event.id, { ...who, dayId: dayId(day) });
const byCode = ({ code }: Registration): CheckInBy => ({ by: "code", code });
const rows = () => deps.db.selectFrom("attendances").selectAll().orderBy("id").execute();

describe("somebody arrives", () => {
	test("a scanned ticket, a typed code and a chosen name let in, and say how it was done", async () => {
		deps.travelTo("2026-11-09T01:00:00.000Z");
		const budi = await register(deps, event.id, "Budi");
		const agus = await register(deps, event.id, "Agus");
		const token = deps.links.token("pass", siti.id, siti.linkVersion);
		expect(await arrives({ by: "pass", token })).toMatchObject({ outcome: "in", registrationId: siti.id });
		expect(await arrives(byCode(budi))).toMatchObject({ outcome: "in" });
		expect(await arrives({ by: "registration", registrationId: agus.id })).toMatchObject({ outcome: "in" });
		expect((await rows()).map(({ method, recordedByName }) => [method, recordedByName])).toEqual([
			["qr", "Rina Contoh"],
			["code", "Rina Contoh"],
			["manual", "Rina Contoh"],
		]);
		expect(await auditQueries.listBySubject(deps.db, siti.id)).toContainEqual(
			expect.objectContaining({ action: "attendance.checked-in", actorName: "Rina Contoh" }),
		);
	});

	test("V55: the personal page's link is no ticket", async () => {
		const token = deps.links.token("registration", siti.id, siti.linkVersion);
		expect(await arrives({ by: "pass", token })).toMatchObject({ outcome: "unknown", registrationId: null });
	});

	test("a second scan is calm and keeps the first time and desk", async () => {
		await arrives(byCode(siti));
		deps.travelTo("2026-11-12T02:30:00.000Z");
		expect(await arrives(byCode(siti))).toMatchObject({
			outcome: "already",
			registrationId: siti.id,
			presentSince: "2026-11-12T01:41:00.000Z",
		});
		expect(await rows()).toMatchObject([{ checkedInAt: "2026-11-12T01:41:00.000Z", recordedByName: "Rina Contoh" }]);
	});

	test("of many desks that scan at once one lets in, the others say already", async () => {
		// On SQLite one process serves all desks: two connections in one process would wait for each other for ever.
		const second = engine === "postgres" ? openDatabase(url) : null;
		const desks = [desk, second ? { ...desk, db: second } : desk];
		const answers = await Promise.all([...desks, ...desks, ...desks].map((at) => arrives(byCode(siti), 0, at)));
		await second?.destroy();
		expect(answers.filter(({ outcome }) => outcome === "in")).toHaveLength(1);
		expect(answers.filter(({ outcome }) => outcome === "already")).toHaveLength(5);
		expect(await rows()).toHaveLength(1);
	});

	test("each day is checked in for itself", async () => {
		expect(await arrives(byCode(siti), 0)).toMatchObject({ outcome: "in" });
		expect(await arrives(byCode(siti), 1)).toMatchObject({ outcome: "in" });
	});
});

describe("somebody is not let in", () => {
	test("who waits for approval or a seat", async () => {
		const small = await createOpenEvent(deps, {
			officeId: event.officeId,
			seats: { union: 1 },
			registrationClosesAtLocal: "2026-11-12T08:00",
			days: [{ startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00" }],
		});
		const [day] = await eventQueries.listDays(deps.db, small.id);
		deps.travelTo("2026-11-11T01:00:00.000Z");
		await register(deps, small.id, "Pertama");
		const waiting = await register(deps, small.id, "Kedua");
		const answer = await letIn(desk, small.id, { by: "code", code: waiting.code, dayId: day?.id ?? "" });
		expect(answer).toMatchObject({ outcome: "not_confirmed", registrationId: waiting.id });
		expect(await rows()).toEqual([]);
	});

	test("who cancelled", async () => {
		deps.travelTo("2026-11-11T01:00:00.000Z");
		await cancelRegistration(deps, siti.id, { reason: "Sakit" });
		expect(await arrives(byCode(siti))).toMatchObject({ outcome: "ended", registrationId: siti.id });
	});

	test("who is registered for another dialogue, without a word on who it is", async () => {
		const other = await createOpenEvent(deps.as(deps.actor), {
			registrationClosesAtLocal: "2026-11-12T08:45",
			days: [{ startsAtLocal: "2026-11-12T09:00", endsAtLocal: "2026-11-12T16:00" }],
		});
		const stranger = await register(deps, other.id, "Orang Lain");
		expect(await arrives(byCode(stranger))).toMatchObject({ outcome: "other_event", registrationId: null });
		expect(await arrives({ by: "registration", registrationId: stranger.id })).toMatchObject({
			outcome: "other_event",
			registrationId: null,
		});
	});

	test("nobody under an unknown code, and nobody for a day of another event", async () => {
		expect(await arrives({ by: "code", code: "TAN-XXXXX" })).toMatchObject({
			outcome: "unknown",
			registrationId: null,
		});
		const other = await createOpenEvent(deps, {
			officeId: event.officeId,
			registrationClosesAtLocal: "2026-11-12T08:45",
			days: [{ startsAtLocal: "2026-11-12T09:00", endsAtLocal: "2026-11-12T16:00" }],
		});
		const [foreign] = await eventQueries.listDays(deps.db, other.id);
		const answer = await letIn(desk, event.id, { ...byCode(siti), dayId: foreign?.id ?? "" });
		expect(answer).toMatchObject({ outcome: "no_such_list" });
		expect(await rows()).toEqual([]);
	});
});

describe("a check-in is taken back", () => {
	test("the row stays with when and by whom, and the person can be let in again", async () => {
		await arrives(byCode(siti));
		const [first] = await rows();
		deps.travelTo("2026-11-12T01:42:00.000Z");
		expect(await takeBack(desk, event.id, first?.id ?? "")).toMatchObject({
			outcome: "undone",
			registrationId: siti.id,
		});
		expect(await takeBack(desk, event.id, first?.id ?? "")).toMatchObject({ outcome: "undone" });
		expect(await rows()).toMatchObject([{ undoneAt: "2026-11-12T01:42:00.000Z", undoneById: desk.actor.id }]);
		const trail = await auditQueries.listBySubject(deps.db, siti.id);
		expect(trail.filter(({ action }) => action === "attendance.undone")).toHaveLength(1);
		expect(await arrives(byCode(siti))).toMatchObject({ outcome: "in" });
	});

	test("not from another event's desk", async () => {
		await arrives(byCode(siti));
		const [first] = await rows();
		const other = await createOpenEvent(deps, {
			officeId: event.officeId,
			registrationClosesAtLocal: "2026-11-12T08:45",
			days: [{ startsAtLocal: "2026-11-12T09:00", endsAtLocal: "2026-11-12T16:00" }],
		});
		expect(await takeBack(desk, other.id, first?.id ?? "")).toMatchObject({ outcome: "nothing_to_undo" });
	});
});

describe("the desk sees", () => {
	test("who is there per party, of those confirmed, on that day", async () => {
		deps.travelTo("2026-11-09T01:00:00.000Z");
		const boss = await register(deps, event.id, "Hartono", { category: "employer" });
		await register(deps, event.id, "Wati", { category: "employer" });
		await arrives(byCode(siti));
		await arrives(byCode(boss));
		const counts = async (day: number) =>
			(
				await attendanceQueries.countByCategory(deps.db, { eventId: event.id, dayId: dayId(day), sessionId: null })
			).sort((a, b) => a.category.localeCompare(b.category));
		expect(await counts(0)).toEqual([
			{ category: "employer", confirmed: 2, present: 1 },
			{ category: "union", confirmed: 1, present: 1 },
		]);
		expect(await counts(1)).toEqual([
			{ category: "employer", confirmed: 2, present: 0 },
			{ category: "union", confirmed: 1, present: 0 },
		]);
		const recent = await attendanceQueries.listRecent(deps.db, {
			eventId: event.id,
			dayId: dayId(),
			sessionId: null,
			limit: 20,
		});
		expect(recent.map(({ name }) => name).sort()).toEqual(["Hartono", "Siti Aminah"]);
	});

	test("“sit am” finds Siti Aminah, and her namesake by the organisation", async () => {
		deps.travelTo("2026-11-09T01:00:00.000Z");
		await register(deps, event.id, "Siti Aminah", { organisationName: "PT Lain (rekaan)", email: "lain@peserta.test" });
		await register(deps, event.id, "Sitorus");
		const find = async (words: string) =>
			(
				await attendanceQueries.listMatches(deps.db, {
					eventId: event.id,
					dayId: dayId(),
					sessionId: null,
					patterns: words.split(" ").map(containsPattern),
					limit: 20,
				})
			).map(({ name, organisationName }) => `${name} – ${organisationName}`);
		expect(await find("sit am")).toEqual([
			"Siti Aminah – SP Mandiri Sejahtera (rekaan)",
			"Siti Aminah – PT Lain (rekaan)",
		]);
		expect(await find("aminah lain")).toEqual(["Siti Aminah – PT Lain (rekaan)"]);
		expect(await find("100%")).toEqual([]);
	});

	test("the printed list holds everybody confirmed, and whoever was there", async () => {
		deps.travelTo("2026-11-09T01:00:00.000Z");
		const gone = await register(deps, event.id, "Gone");
		await cancelRegistration(deps, gone.id, { reason: "Sakit" });
		await arrives(byCode(siti));
		await cancelRegistration(deps, siti.id, { reason: "Salah" });
		await register(deps, event.id, "Budi");
		const list = await paperQueries.listForAttendance(deps.db, {
			eventId: event.id,
			dayId: dayId(),
			session: null,
			category: null,
		});
		expect(list.map(({ name }) => name)).toEqual(["Budi", "Siti Aminah"]);
	});
});
