import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "#app/domain/events/calendar-days";
import { cloneEvent } from "#app/domain/events/clone-event";
import { createSeries } from "#app/domain/events/create-series";
import { deleteTemplate } from "#app/domain/events/delete-template";
import { planOf } from "#app/domain/events/plan-of";
import { renameTemplate } from "#app/domain/events/rename-template";
import { saveTemplate } from "#app/domain/events/save-template";
import { startFromTemplate } from "#app/domain/events/start-from-template";
import { inTransaction } from "#db/client";
import * as questionCommands from "#db/commands/questions";
import * as templateQueries from "#db/queries/event-templates";
import * as eventQueries from "#db/queries/events";
import * as questionQueries from "#db/queries/questions";
import * as speakerQueries from "#db/queries/speakers";
import type { EventRow } from "#db/tables/events";
import { testDeps } from "#tests/support/deps";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function house() {
	const { db } = await testDb();
	const deps = testDeps(db);
	const own = await createOffice(deps, "Dinas Ketenagakerjaan Kota Contoh");
	const organiser = deps.as(await createStaff(deps, own.id));
	const stranger = deps.as(await createStaff(deps, (await createOffice(deps, "Kantor Lain")).id));
	return { db, deps, own, organiser, stranger };
}

type House = Awaited<ReturnType<typeof house>>;

const at = (event: EventRow, firstDay: string | null) => ({
	title: event.title,
	firstDay,
	regencyCode: event.regencyCode,
	venueName: event.venueName,
	venueAddress: event.venueAddress,
});

async function copied({ organiser, db }: House, event: EventRow, firstDay: string): Promise<EventRow> {
	const made = await cloneEvent(organiser, event.id, at(event, firstDay));
	if (!made.ok) throw new Error(made.reason);
	const copy = await eventQueries.findById(db, made.eventId);
	if (!copy) throw new Error("The copy is not there.");
	return copy;
}

const person = (name: string) => ({
	name,
	titlePrefix: null,
	titleSuffix: "S.H.",
	position: "Ketua",
	organisation: "",
});

/** An event with something of everything that belongs to people. */
async function fullEvent({ deps, own, db }: House): Promise<EventRow> {
	const event = await createOpenEvent(deps, {
		officeId: own.id,
		needsApproval: true,
		mode: "hybrid",
		onlineUrl: "https://rapat.example/ruang?pwd=rahasia",
		sessions: [
			{
				title: "Pembukaan",
				startTime: "08:30",
				endTime: "09:00",
				people: [{ role: "speaker", named: person("Titik") }],
			},
			{ title: "Klinik A", kind: "clinic", room: "Ruang Anggrek", startTime: "10:00", endTime: "11:00" },
			{ title: "Klinik B", kind: "clinic", room: "Ruang Melati", startTime: "10:00", endTime: "11:00" },
			{ title: "Penutupan", day: 1, people: [{ role: "moderator", named: person("Titik") }] },
		],
	});
	await register(deps, event.id, "Siti Aminah");
	const question = {
		eventId: event.id,
		label: "Hadir luring?",
		createdAt: "",
		updatedAt: "",
		hint: "",
		isRequired: 1 as const,
	};
	await inTransaction(db, async (trx) => {
		const contact = { email: "titik@panitia.example", phone: "+6281200000009" };
		await trx.updateTable("eventSpeakers").set(contact).where("eventId", "=", event.id).execute();
		const seats = {
			seatsPerOrganisation: 3,
			walkInSeats: 5,
			offerHours: 24,
			releaseMinutes: 90,
			editClosesAtLocal: "2026-11-09T16:00",
		};
		await trx
			.updateTable("events")
			.set({ ...seats, editResetsApproval: 1 })
			.where("id", "=", event.id)
			.execute();
		const quota = { heldSeats: 2, targetPercent: 30, needsApproval: 0 } as const;
		await trx.updateTable("eventQuotas").set(quota).where("eventId", "=", event.id).execute();
		await trx
			.updateTable("eventSessions")
			.set({ capacity: 12 })
			.where("title", "=", "Klinik A")
			.where("eventId", "=", event.id)
			.execute();
		await questionCommands.insertMany(trx, [
			{ ...question, id: `${event.id}-1`, kind: "choice", options: '["Ya","Tidak"]', position: 1 },
			{
				...question,
				id: `${event.id}-2`,
				kind: "number",
				options: "[]",
				minimum: 1,
				maximum: 5,
				parties: '["union"]',
				shownWhenId: `${event.id}-1`,
				shownWhenAnswer: "Ya",
				position: 2,
			},
		]);
	});
	const changed = await eventQueries.findById(db, event.id);
	if (!changed) throw new Error("The event is gone.");
	return changed;
}

describe("a copy of a dialogue", () => {
	test("takes programme, quotas, questions, texts and settings, and moves every date by the same number of days", async () => {
		const place = await house();
		const { db } = place;
		const event = await fullEvent(place);
		const copy = await copied(place, event, "2027-02-04");
		expect(copy).toMatchObject({
			status: "draft",
			publishedAt: null,
			officeId: event.officeId,
			purpose: event.purpose,
		});
		const plan = await planOf(db, event);
		expect(await planOf(db, copy)).toEqual(plan);
		expect(plan.questions.map(({ shownWhen }) => shownWhen)).toEqual([null, { question: 0, answer: "Ya" }]);
		expect(plan).toMatchObject({
			seatsPerOrganisation: 3,
			walkInSeats: 5,
			offerHours: 24,
			releaseMinutes: 90,
			editResetsApproval: true,
		});
		expect(plan.editCloses).toEqual({ offset: -3, time: "16:00" });
		const asked = await questionQueries.listQuestions(db, copy.id);
		expect(asked[1]?.shownWhen?.questionId).toBe(asked[0]?.id);
		const moved = daysBetween("2026-11-12", "2027-02-04");
		const dates = async (one: EventRow) => [
			...(await eventQueries.listDays(db, one.id)).flatMap((day) => [day.startsAtLocal, day.endsAtLocal]),
			...(await eventQueries.listSessions(db, one.id)).flatMap((it) => [it.startsAtLocal, it.endsAtLocal]),
			one.registrationOpensAtLocal ?? "",
			one.registrationClosesAtLocal ?? "",
		];
		const shifted = (await dates(event)).map((local) => `${addDays(local, moved)}${local.slice(10)}`);
		expect((await dates(copy)).sort()).toEqual(shifted.sort());
	});

	test("takes no people, letters, calendar entries or links", async () => {
		const place = await house();
		const { db } = place;
		const event = await fullEvent(place);
		const copy = await copied(place, event, "2027-02-04");
		expect(copy.onlineUrl).toBeNull();
		expect(copy.slug).not.toBe(event.slug);
		for (const table of ["registrations", "letters", "callTasks", "followups"] as const) {
			const rows = await db.selectFrom(table).select("id").where("eventId", "=", copy.id).execute();
			expect(rows, table).toEqual([]);
		}
		const [before, after] = await Promise.all(
			[event, copy].map(async ({ id }) => (await speakerQueries.listByEvent(db, id))[0]),
		);
		expect(after).toMatchObject({ name: "Titik", email: null, phone: null, invitedAt: null });
		expect(after?.linkHash).not.toBe(before?.linkHash);
		// Whatever else there is about the copy in any table, nothing of the original's people is in it.
		const everything = JSON.stringify([
			copy,
			await db.selectFrom("auditEntries").selectAll().where("eventId", "=", copy.id).execute(),
			await speakerQueries.listSessionPeople(db, copy.id),
		]);
		for (const secret of ["Siti Aminah", "titik@panitia.example", "rahasia"]) expect(everything).not.toContain(secret);
	});

	test("keeps the distance of days and window wherever it begins, and never opens registration in the past", async () => {
		const place = await house();
		const { deps, own, db } = place;
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }),
				fc.integer({ min: 0, max: 60 }),
				fc.integer({ min: 1, max: 20 }),
				fc.integer({ min: 0, max: 400 }),
				async (offsets, opensBefore, closesBefore, laterBy) => {
					const first = "2026-12-01";
					const days = [...offsets]
						.sort((one, other) => one - other)
						.map((offset) => addDays(first, offset))
						.map((date) => ({ startsAtLocal: `${date}T08:00`, endsAtLocal: `${date}T16:30` }));
					const start = days[0]?.startsAtLocal.slice(0, 10) ?? first;
					const event = await createDraft(deps, {
						officeId: own.id,
						days,
						registrationOpensAtLocal: `${addDays(start, -closesBefore - opensBefore - 1)}T08:00`,
						registrationClosesAtLocal: `${addDays(start, -closesBefore)}T16:00`,
					});
					const copy = await copied(place, event, addDays("2026-11-03", laterBy));
					const movedDays = await eventQueries.listDays(db, copy.id);
					const moved = daysBetween(start, addDays("2026-11-03", laterBy));
					expect(movedDays.map(({ startsAtLocal }) => startsAtLocal)).toEqual(
						days.map(({ startsAtLocal }) => `${addDays(startsAtLocal, moved)}T08:00`),
					);
					const now = "2026-11-02T09:00";
					const { registrationOpensAtLocal: opens, registrationClosesAtLocal: closes } = copy;
					const wanted = `${addDays(event.registrationOpensAtLocal ?? "", moved)}T08:00`;
					expect(opens).toBe(wanted < now ? now : wanted);
					expect((closes ?? "") > (opens ?? "") && (closes ?? "") <= (movedDays[0]?.startsAtLocal ?? "")).toBe(true);
				},
			),
			{ numRuns: 25 },
		);
	}, 60_000);

	test("of a dialogue without days asks for none; one with days needs a first day that is not over", async () => {
		const place = await house();
		const { organiser, deps, own, db } = place;
		const empty = await createDraft(deps, { officeId: own.id, days: [], sessions: [] });
		expect(await cloneEvent(organiser, empty.id, at(empty, null))).toMatchObject({ ok: true });
		const event = await createDraft(deps, { officeId: own.id });
		const count = async () => (await db.selectFrom("events").select("id").execute()).length;
		const before = await count();
		expect(await cloneEvent(organiser, event.id, at(event, null))).toEqual({ ok: false, reason: "date-required" });
		expect(await cloneEvent(organiser, event.id, at(event, "2026-11-01"))).toEqual({
			ok: false,
			reason: "first-day-past",
		});
		expect(await count()).toBe(before);
	});

	test("is not made by another office", async () => {
		const { deps, own, stranger } = await house();
		const event = await createDraft(deps, { officeId: own.id });
		expect(await cloneEvent(stranger, event.id, at(event, "2027-01-05"))).toEqual({
			ok: false,
			reason: "no-such-event",
		});
	});

	test("in another zone keeps its wall clocks and remembers the place its texts were written for", async () => {
		const place = await house();
		const { organiser, deps, own, db } = place;
		const event = await createDraft(deps, { officeId: own.id });
		const made = await cloneEvent(organiser, event.id, { ...at(event, "2027-01-05"), regencyCode: "94.01" });
		const copy = made.ok ? await eventQueries.findById(db, made.eventId) : undefined;
		expect(copy).toMatchObject({ timeZone: "Asia/Jayapura", originPlace: "Kota Tangerang" });
		const [day] = await eventQueries.listDays(db, copy?.id ?? "");
		expect(day).toMatchObject({ startsAtLocal: "2027-01-05T08:30", startsAt: "2027-01-04T23:30:00.000Z" });
	});
});

describe("a template", () => {
	test("begins a dialogue even after the one it came from has changed", async () => {
		const place = await house();
		const { organiser, db } = place;
		const event = await fullEvent(place);
		const plan = await planOf(db, event);
		const kept = await saveTemplate(organiser, event.id, "Dialog dua hari");
		if (!kept.ok) throw new Error(kept.reason);
		await inTransaction(db, (trx) =>
			trx.updateTable("events").set({ purpose: "Lain." }).where("id", "=", event.id).execute(),
		);
		const made = await startFromTemplate(organiser, kept.templateId, at(event, "2027-03-02"));
		const copy = made.ok ? await eventQueries.findById(db, made.eventId) : undefined;
		expect(copy && (await planOf(db, copy))).toEqual(plan);
	});

	test("belongs to its office: another can neither use, rename nor delete it", async () => {
		const place = await house();
		const { organiser, stranger, deps, own, db } = place;
		const event = await createDraft(deps, { officeId: own.id });
		const kept = await saveTemplate(organiser, event.id, "Pola");
		const id = kept.ok ? kept.templateId : "";
		const no = { ok: false, reason: "no-such-template" };
		expect(await startFromTemplate(stranger, id, at(event, "2027-03-02"))).toEqual(no);
		expect(await renameTemplate(stranger, id, "Milik kami")).toEqual(no);
		expect(await deleteTemplate(stranger, id)).toEqual(no);
		expect(await renameTemplate(organiser, id, "Pola baru")).toEqual({ ok: true });
		expect((await templateQueries.listByOffices(db, [own.id])).map(({ name }) => name)).toEqual(["Pola baru"]);
		expect(await deleteTemplate(organiser, id)).toEqual({ ok: true });
		expect(await templateQueries.findById(db, id)).toBeUndefined();
	});
});

describe("a series", () => {
	const places = [
		{ regencyCode: "33.74", firstDay: "2027-01-12", venueName: "Aula Semarang" },
		{ regencyCode: "73.71", firstDay: "2027-01-19", venueName: "" },
		{ regencyCode: "94.01", firstDay: "2027-02-02", venueName: "Gedung Merauke" },
	];

	test("makes one draft per region from one plan, each on its dates and in its zone", async () => {
		const place = await house();
		const { organiser, db } = place;
		const event = await fullEvent(place);
		const made = await createSeries(organiser, { eventId: event.id }, { name: "Dialog 2027", places });
		if (!made.ok) throw new Error(made.reason);
		const rows = await db
			.selectFrom("events")
			.selectAll()
			.where("seriesId", "=", made.seriesId)
			.orderBy("startsAt")
			.execute();
		expect(rows.map((row) => [row.regencyCode, row.timeZone, row.venueName, row.status])).toEqual([
			["33.74", "Asia/Jakarta", "Aula Semarang", "draft"],
			["73.71", "Asia/Makassar", "", "draft"],
			["94.01", "Asia/Jayapura", "Gedung Merauke", "draft"],
		]);
		expect(new Set(rows.map(({ slug }) => slug)).size).toBe(3);
		for (const row of rows) expect((await planOf(db, row)).sessions).toEqual((await planOf(db, event)).sessions);
	});

	test("makes none of its drafts when one of its days is over, and names the rows", async () => {
		const place = await house();
		const { organiser, deps, own, db } = place;
		const event = await createDraft(deps, { officeId: own.id });
		const late = places.map((row, index) => (index === 1 ? { ...row, firstDay: "2026-10-01" } : row));
		expect(await createSeries(organiser, { eventId: event.id }, { name: "Dialog 2027", places: late })).toEqual({
			ok: false,
			reason: "first-day-past",
			places: [1],
		});
		const counted = await sql<{ n: number }>`select count(*) as n from event_series`.execute(db);
		expect(Number(counted.rows[0]?.n)).toBe(0);
		expect(await db.selectFrom("events").select("id").execute()).toHaveLength(1);
	});
});
