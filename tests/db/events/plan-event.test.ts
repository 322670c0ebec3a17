import { describe, expect, test } from "vitest";
import { createEvent } from "#app/domain/events/create-event";
import { editEvent } from "#app/domain/events/edit-event";
import { publishEvent } from "#app/domain/events/publish-event";
import { removeSession } from "#app/domain/events/remove-session";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { saveSession } from "#app/domain/events/save-session";
import { type EventKind, eventKinds } from "#app/domain/events/types";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import { testDeps } from "#tests/support/deps";
import { createDraft, createOpenEvent, testDays } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { atOffices, everywhere } from "#tests/support/reach";
import { testDb } from "#tests/support/test-db";

async function house() {
	const { db } = await testDb();
	const deps = testDeps(db);
	const own = await createOffice(deps, "Dinas Ketenagakerjaan Kota Contoh");
	const other = await createOffice(deps, "Dinas Ketenagakerjaan Kabupaten Contoh");
	const organiser = deps.as(await createStaff(deps, own.id));
	const admin = deps.as(await createStaff(deps, own.id, "admin"));
	return { db, deps, own, other, organiser, admin };
}

const first = (officeId: string, kind: EventKind = "dialogue") =>
	({ title: "Dialog Koperasi", kind, officeId, regencyCode: "36.71", mode: "in_person", timeZone: null }) as const;

describe("a new dialogue", () => {
	test.each(eventKinds)(
		"begins as a draft of the kind %s, in the zone of its region, and the public cannot see it",
		async (kind) => {
			const { db, own, organiser } = await house();
			const created = await createEvent(organiser, { ...first(own.id, kind), regencyCode: "94.01" });
			if (!created.ok) throw new Error(created.reason);
			const event = await eventQueries.findById(db, created.eventId);
			expect(event).toMatchObject({
				status: "draft",
				kind,
				timeZone: "Asia/Jayapura",
				hostName: own.name,
				officeId: own.id,
			});
			expect(await eventQueries.findPublicBySlug(db, event?.slug ?? "")).toBeUndefined();
		},
	);

	test("keeps the zone the organiser chose against the region's", async () => {
		const { db, own, organiser } = await house();
		const created = await createEvent(organiser, { ...first(own.id), timeZone: "Asia/Makassar" });
		expect(created.ok && (await eventQueries.findById(db, created.eventId))?.timeZone).toBe("Asia/Makassar");
	});

	test("of another office is refused to an organiser and allowed to an admin", async () => {
		const { other, organiser, admin } = await house();
		expect(await createEvent(organiser, first(other.id))).toEqual({ ok: false, reason: "no-such-office" });
		expect(await createEvent(admin, first(other.id))).toMatchObject({ ok: true });
	});

	test("needs a region that exists, unless it is online", async () => {
		const { own, organiser } = await house();
		const without = { ...first(own.id), regencyCode: null };
		expect(await createEvent(organiser, { ...first(own.id), regencyCode: "99.99" })).toEqual({
			ok: false,
			reason: "no-such-region",
		});
		expect(await createEvent(organiser, without)).toEqual({ ok: false, reason: "region-required" });
		expect(await createEvent(organiser, { ...without, mode: "online" })).toMatchObject({ ok: true });
	});

	test("with the title and place of another gets an address of its own", async () => {
		const { db, own, organiser } = await house();
		const slugs: (string | undefined)[] = [];
		for (let copy = 0; copy < 3; copy++) {
			const created = await createEvent(organiser, first(own.id));
			slugs.push(created.ok ? (await eventQueries.findById(db, created.eventId))?.slug : undefined);
		}
		expect(slugs).toEqual(["dialog-koperasi-tangerang", "dialog-koperasi-tangerang-2", "dialog-koperasi-tangerang-3"]);
	});
});

describe("publishing", () => {
	test("shows the dialogue to the public under title, place and dates, and writes who did it", async () => {
		const { db, own, organiser } = await house();
		const draft = await createDraft(organiser, { officeId: own.id });
		expect(await publishEvent(organiser, draft.id)).toEqual({
			ok: true,
			slug: "dialog-koperasi-pekerja-tangerang-12-13-november-2026",
		});
		const shown = await eventQueries.findPublicBySlug(db, "dialog-koperasi-pekerja-tangerang-12-13-november-2026");
		expect(shown).toMatchObject({ id: draft.id, status: "published", codePrefix: "TAN" });
		const trail = await auditQueries.listBySubject(db, draft.id);
		expect(trail[0]).toMatchObject({ action: "event.published", actorId: organiser.actor.id, officeId: own.id });
	});

	test("is refused while something is missing, and says what", async () => {
		const { own, organiser } = await house();
		const created = await createEvent(organiser, first(own.id));
		if (!created.ok) throw new Error(created.reason);
		expect(await publishEvent(organiser, created.eventId)).toEqual({
			ok: false,
			reason: "incomplete",
			missing: ["purpose", "place", "contact", "days", "window", "programme", "quotas"],
		});
	});

	test("is refused for days that are over", async () => {
		const { deps, own, organiser } = await house();
		const draft = await createDraft(organiser, { officeId: own.id });
		deps.travelTo("2026-11-13T08:00:00.000Z");
		expect(await publishEvent(organiser, draft.id)).toEqual({ ok: false, reason: "in-the-past" });
	});

	test("a second time changes nothing", async () => {
		const { own, organiser } = await house();
		const event = await createOpenEvent(organiser, { officeId: own.id });
		expect(await publishEvent(organiser, event.id)).toEqual({ ok: false, reason: "not-a-draft" });
	});

	test("and every other change is refused to another office, as if there were no such dialogue", async () => {
		const { deps, own, other } = await house();
		const draft = await createDraft(deps, { officeId: own.id });
		const stranger = deps.as(await createStaff(deps, other.id));
		const visitor = deps.as({ kind: "visitor", id: null, name: "", requestId: null });
		for (const actor of [stranger, visitor]) {
			expect(await publishEvent(actor, draft.id)).toEqual({ ok: false, reason: "no-such-event" });
			expect(
				await rescheduleEvent(actor, draft.id, {
					days: [],
					registrationOpensAtLocal: null,
					registrationClosesAtLocal: null,
				}),
			).toEqual({ ok: false, reason: "no-such-event" });
		}
	});
});

describe("editing", () => {
	const details = (changes: Partial<Parameters<typeof editEvent>[2]> = {}) => ({
		title: "Dialog Koperasi Pekerja",
		kind: "dialogue" as const,
		purpose: "Tujuan baru",
		topics: ["Satu", "Dua"],
		hostName: "Ditjen PHI dan Jamsos",
		venueName: "Hotel Cisadane Asri (rekaan), Ruang Benteng",
		venueAddress: "Jl. Contoh Raya No. 16",
		regencyCode: "36.71",
		mode: "in_person" as const,
		timeZone: "Asia/Jakarta" as const,
		onlineUrl: null,
		contactName: "Retno Puspitasari",
		contactPhone: "+6281200000001",
		contactEmail: null,
		needsApproval: true,
		editResetsApproval: false,
		...changes,
	});

	test("keeps what was typed, topics in their order, and writes only what changed into the trail", async () => {
		const { db, own, organiser } = await house();
		const draft = await createDraft(organiser, { officeId: own.id });
		expect(await editEvent(organiser, draft.id, details())).toEqual({ ok: true, told: 0, corrected: 0 });
		expect(await eventQueries.findById(db, draft.id)).toMatchObject({
			purpose: "Tujuan baru",
			needsApproval: 1,
			contactEmail: null,
		});
		expect(await eventQueries.listTopics(db, draft.id)).toEqual(["Satu", "Dua"]);
		const [edited] = await auditQueries.listBySubject(db, draft.id);
		expect(JSON.parse(edited?.after ?? "")).toEqual({
			purpose: "Tujuan baru",
			hostName: "Ditjen PHI dan Jamsos",
			contactEmail: null,
			needsApproval: 1,
			topics: ["Satu", "Dua"],
		});
	});

	test("another zone moves the instants of days and window, not the clock on the wall", async () => {
		const { db, own, organiser } = await house();
		const draft = await createDraft(organiser, { officeId: own.id });
		expect(draft).toMatchObject({
			startsAt: "2026-11-12T01:30:00.000Z",
			registrationClosesAt: "2026-11-10T09:00:00.000Z",
		});
		await editEvent(organiser, draft.id, details({ regencyCode: "94.01", timeZone: "Asia/Jayapura" }));
		expect(await eventQueries.findById(db, draft.id)).toMatchObject({
			startsAt: "2026-11-11T23:30:00.000Z",
			registrationClosesAt: "2026-11-10T07:00:00.000Z",
			registrationClosesAtLocal: "2026-11-10T16:00",
			codePrefix: "NAB",
		});
		expect((await eventQueries.listDays(db, draft.id))[0]).toMatchObject({
			startsAtLocal: "2026-11-12T08:30",
			startsAt: "2026-11-11T23:30:00.000Z",
		});
	});

	test("may not empty what a published dialogue needs", async () => {
		const { db, own, organiser } = await house();
		const event = await createOpenEvent(organiser, { officeId: own.id });
		const emptied = details({ venueName: "", contactPhone: null });
		expect(await editEvent(organiser, event.id, emptied)).toEqual({
			ok: false,
			reason: "incomplete",
			missing: ["place", "contact"],
		});
		expect((await eventQueries.findById(db, event.id))?.venueName).toBe(event.venueName);
	});

	test("cannot move a finished dialogue, but can still correct its purpose", async () => {
		const { deps, own, organiser } = await house();
		const event = await createOpenEvent(organiser, { officeId: own.id });
		deps.travelTo("2026-11-20T00:00:00.000Z");
		expect(await editEvent(organiser, event.id, details({ venueName: "Gedung lain" }))).toEqual({
			ok: false,
			reason: "finished",
		});
		expect(await editEvent(organiser, event.id, details())).toEqual({ ok: true, told: 0, corrected: 0 });
	});
});

describe("the programme", () => {
	test("takes sessions on the dialogue's days, in order of time, and lets them be changed and removed", async () => {
		const { db, own, organiser } = await house();
		const draft = await createDraft(organiser, { officeId: own.id, sessions: [] });
		const [one, two] = await eventQueries.listDays(db, draft.id);
		if (!one || !two) throw new Error("two days expected");
		const session = {
			kind: "panel",
			title: "Panel",
			startTime: "10:00",
			endTime: "11:00",
			room: "Benteng",
			people: [],
		} as const;
		const later = await saveSession(organiser, draft.id, null, { ...session, dayId: two.id });
		await saveSession(organiser, draft.id, null, { ...session, dayId: one.id, title: "Pembukaan", kind: "ceremony" });
		if (!later.ok) throw new Error(later.reason);
		await saveSession(organiser, draft.id, later.sessionId, {
			...session,
			dayId: one.id,
			startTime: "08:30",
			endTime: "09:00",
		});
		const sessions = await eventQueries.listSessions(db, draft.id);
		expect(sessions.map(({ title, startsAtLocal }) => [title, startsAtLocal])).toEqual([
			["Panel", "2026-11-12T08:30"],
			["Pembukaan", "2026-11-12T10:00"],
		]);
		expect(await removeSession(organiser, draft.id, later.sessionId)).toEqual({ ok: true });
		expect(await eventQueries.listSessions(db, draft.id)).toHaveLength(1);
	});

	test("refuses a session that ends before it starts, a day or a session of another dialogue", async () => {
		const { db, own, organiser } = await house();
		const draft = await createDraft(organiser, { officeId: own.id });
		const foreign = await createDraft(organiser, { officeId: own.id, title: "Lain" });
		const [day] = await eventQueries.listDays(db, draft.id);
		const [foreignDay] = await eventQueries.listDays(db, foreign.id);
		const [foreignSession] = await eventQueries.listSessions(db, foreign.id);
		const session = {
			kind: "panel",
			title: "Panel",
			startTime: "10:00",
			endTime: "10:00",
			room: "",
			people: [],
			dayId: day?.id ?? "",
		} as const;
		expect(await saveSession(organiser, draft.id, null, session)).toEqual({ ok: false, reason: "end-before-start" });
		const good = { ...session, endTime: "11:00" };
		expect(await saveSession(organiser, draft.id, null, { ...good, dayId: foreignDay?.id ?? "" })).toEqual({
			ok: false,
			reason: "no-such-day",
		});
		const id = foreignSession?.id ?? "";
		expect(await saveSession(organiser, draft.id, id, good)).toEqual({ ok: false, reason: "no-such-session" });
		expect(await removeSession(organiser, draft.id, id)).toEqual({ ok: false, reason: "no-such-session" });
	});

	test("of a published dialogue keeps its last session", async () => {
		const { db, own, organiser } = await house();
		const event = await createOpenEvent(organiser, { officeId: own.id });
		const [only] = await eventQueries.listSessions(db, event.id);
		expect(await removeSession(organiser, event.id, only?.id ?? "")).toEqual({ ok: false, reason: "last-session" });
	});
});

describe("the organiser's list", () => {
	test("holds the dialogues of one's office, found by status and words, with seats taken", async () => {
		const { db, deps, own, other } = await house();
		const open = await createOpenEvent(deps, { officeId: own.id, title: "Dialog Upah 50%" });
		const past = await createOpenEvent(deps, { officeId: own.id, title: "Lokakarya", days: testDays.slice(0, 1) });
		await createDraft(deps, { officeId: own.id, title: "Draf" });
		await createOpenEvent(deps, { officeId: other.id, title: "Dialog Upah kantor lain" });
		const list = (filter: Partial<eventQueries.EventFilter>) =>
			eventQueries.listWithin(
				db,
				{ within: atOffices(own.id), view: "all", pattern: null, now: "2026-11-12T09:00:00.000Z", ...filter },
				{ limit: 25, offset: 0 },
			);
		expect((await list({ view: "coming" })).map(({ id }) => id)).toEqual([open.id]);
		expect((await list({ view: "finished" })).map(({ id }) => id)).toEqual([past.id]);
		expect((await list({ view: "draft" })).map(({ title }) => title)).toEqual(["Draf"]);
		expect((await list({ pattern: "%upah%" })).map(({ title }) => title)).toEqual(["Dialog Upah 50%"]);
		expect((await list({ pattern: "%50\\%%" })).map(({ title }) => title)).toEqual(["Dialog Upah 50%"]);
		expect((await list({ pattern: "%5\\%%" })).map(({ title }) => title)).toEqual([]);
		expect((await list({ within: everywhere })).length).toBe(4);
		expect((await list({ view: "coming" }))[0]).toMatchObject({
			seats: 35,
			confirmed: 0,
			firstDayLocal: "2026-11-12T08:30",
			lastDayLocal: "2026-11-13T08:30",
			regencyName: "Kota Tangerang",
		});
	});
});
