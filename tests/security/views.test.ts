import { beforeEach, describe, expect, test } from "vitest";
import { clearSightings } from "#app/domain/audit/clear-sightings";
import { recordView } from "#app/domain/audit/record-view";
import * as contact from "#app/routes/desk/contact";
import * as registrationsFile from "#app/routes/files/registrations-file";
import * as letter from "#app/routes/panel/letter";
import * as letters from "#app/routes/panel/letters";
import * as registration from "#app/routes/panel/registration";
import * as registrations from "#app/routes/panel/registrations";
import * as users from "#app/routes/panel/users";
import * as myRegistration from "#app/routes/public/my-registration";
import type { Runtime } from "#app/server/runtime.server";
import * as auditQueries from "#db/queries/audit";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { counting } from "#tests/support/counting-db";
import { type TestDeps, testDeps, testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let event: EventRow;
let siti: Registration;
let budi: Registration;
let cookie: string;

const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};

beforeEach(async () => {
	runtime = await testRuntime();
	at(testNow);
	event = await createOpenEvent(runtime.deps);
	siti = await register(runtime.deps, event.id, "Siti Aminah", { phone: "+6281234567890" });
	budi = await register(runtime.deps, event.id, "Budi");
	cookie = await signInAs(runtime, event.officeId);
});

const seen = () =>
	runtime.db
		.selectFrom("auditEntries")
		.selectAll()
		.where((eb) => eb.or([eb("action", "like", "%.viewed"), eb("action", "=", "access.refused")]))
		.orderBy("id")
		.execute();
const peopleOf = async (entryId = "") =>
	(await runtime.db.selectFrom("auditPeople").select("personId").where("entryId", "=", entryId).execute())
		.map(({ personId }) => personId)
		.sort();
const openPage = (id: string, as = cookie) =>
	visit(runtime, registration, {
		path: `/panel/kegiatan/${event.id}/pendaftaran/${id}`,
		params: { eventId: event.id, registrationId: id },
		cookie: as,
	});
const openList = (query = "") =>
	visit(runtime, registrations, {
		path: `/panel/kegiatan/${event.id}/pendaftaran${query}`,
		params: { eventId: event.id },
		cookie,
	});

describe("whoever looks at data of people", () => {
	test("V63: leaves an entry that says who, whose and for which event, without repeating what was seen", async () => {
		await openPage(siti.id);
		const [entry, ...rest] = await seen();
		expect(rest).toEqual([]);
		expect(entry).toMatchObject({
			...{ action: "person.viewed", subjectId: siti.id, eventId: event.id, officeId: event.officeId },
			...{ actorKind: "user", requestId: "test", after: '{"what":"registration"}', detailsDigest: null },
		});
		expect(await peopleOf(entry?.id)).toEqual([siti.id]);
		expect(JSON.stringify(entry)).not.toContain("Siti");
	});

	test("is noted once in a quarter of an hour, each account for itself, and again after it", async () => {
		for (let index = 0; index < 3; index++) await openPage(siti.id);
		expect(await seen()).toHaveLength(1);
		await openPage(siti.id, await signInAs(runtime, event.officeId));
		expect(await seen()).toHaveLength(2);
		at("2026-11-02T02:15:01.000Z");
		await openPage(siti.id);
		expect(await seen()).toHaveLength(3);
	});

	test("of several processes at once one notes it", async () => {
		const deps: TestDeps = testDeps(runtime.db);
		const { id } = await runtime.db.selectFrom("users").select("id").limit(1).executeTakeFirstOrThrow();
		const staff = deps.as({ kind: "user", id, name: "Rina", requestId: null });
		const view = { action: "person.viewed", subjectId: siti.id } as const;
		await Promise.all(Array.from({ length: 8 }, () => recordView(staff, view)));
		expect(await seen()).toHaveLength(1);
	});

	test("V63: sees a list as one entry with everybody on the page, and another page or filter as another", async () => {
		await openList();
		await openList();
		await openList("?unsur=union");
		const entries = await seen();
		expect(entries.map(({ action, subjectId }) => [action, subjectId])).toEqual([["people.viewed", event.id]]);
		expect(JSON.parse(entries[0]?.after ?? "{}")).toEqual({ what: "registrations", count: 2 });
		expect(await peopleOf(entries[0]?.id)).toEqual([siti.id, budi.id].sort());
		await openList(`?cari=${encodeURIComponent("siti")}`);
		expect(await seen()).toHaveLength(2);
		expect(await peopleOf((await seen())[1]?.id)).toEqual([siti.id]);
		await openList(`?cari=${encodeURIComponent("nobody of that name")}`);
		expect(await seen()).toHaveLength(2);
	});

	test("V63: a letter, the outbox and a telephone number at the desk are seen too", async () => {
		const sent = await runtime.db
			.selectFrom("letters")
			.select("id")
			.where("registrationId", "=", siti.id)
			.executeTakeFirstOrThrow();
		await visit(runtime, letters, { path: "/panel/surat", cookie });
		await visit(runtime, letter, { path: `/panel/surat/${sent.id}`, params: { letterId: sent.id }, cookie });
		const supervisor = await signInAs(runtime, event.officeId);
		await visit(runtime, contact, {
			path: `/petugas/${event.id}/kontak/${siti.id}`,
			params: { eventId: event.id, registrationId: siti.id },
			cookie: supervisor,
		});
		const entries = await seen();
		expect(entries.map(({ action }) => action)).toEqual([
			...["people.viewed", "letter.viewed", "person.viewed", "phone.viewed"],
		]);
		expect(await peopleOf(entries[1]?.id)).toContain(siti.id);
	});

	test("V63: takes everybody of a file with the entry of its export", async () => {
		await visit(runtime, registrationsFile, {
			path: `/panel/kegiatan/${event.id}/pendaftaran/unduhan`,
			params: { eventId: event.id },
			form: { format: "csv" },
			cookie,
		});
		const entry = await runtime.db
			.selectFrom("auditEntries")
			.select("id")
			.where("action", "=", "registration.exported")
			.executeTakeFirstOrThrow();
		expect(await peopleOf(entry.id)).toEqual([siti.id, budi.id].sort());
	});

	test("at their own data by a link leaves nothing, and the history of a person tells of changes alone", async () => {
		const { linkHash: _hash, ...row } = siti;
		const token = runtime.deps.links.token("registration", row.id, row.linkVersion);
		await visit(runtime, myRegistration, { path: `/pendaftaran/${token}`, params: { token } });
		expect(await seen()).toEqual([]);
		await openPage(siti.id);
		const trail = await auditQueries.listBySubject(runtime.db, siti.id);
		expect(trail.map(({ action }) => action)).toEqual(["registration.created"]);
	});

	test("again costs one query and writes nothing; what was seen yesterday is cleared out of the list of sights", async () => {
		const system = testDeps(runtime.db);
		const { id } = await runtime.db.selectFrom("users").select("id").limit(1).executeTakeFirstOrThrow();
		let queries = 0;
		const db = counting(runtime.db, () => queries++);
		const staff = { ...system.as({ kind: "user", id, name: "Rina", requestId: null }), db };
		await recordView(staff, { action: "person.viewed", subjectId: siti.id });
		expect(queries).toBe(4);
		queries = 0;
		await recordView(staff, { action: "person.viewed", subjectId: siti.id });
		expect(queries).toBe(1);
		expect(await clearSightings(system)).toBe(0);
		system.travelTo("2026-11-03T02:00:01.000Z");
		expect(await clearSightings(system)).toBe(1);
		expect(await seen()).toHaveLength(1);
	});
});

describe("whoever asks for what is not for them", () => {
	test("V63: is noted, a page without the permission and an object of another office alike, without what was in the address", async () => {
		const other = await createOffice(runtime.deps);
		const foreign = await signInAs(runtime, other.id);
		expect((await visit(runtime, users, { path: "/panel/pengguna?cari=rahasia", cookie: foreign })).status).toBe(403);
		expect((await openPage(siti.id, foreign)).status).toBe(404);
		const entries = await seen();
		expect(entries.map(({ action, after }) => [action, JSON.parse(after ?? "{}")])).toEqual([
			["access.refused", { status: 403, method: "GET", place: "/panel/pengguna" }],
			["access.refused", { status: 404, method: "GET", place: "/panel/kegiatan/:eventId/pendaftaran/:registrationId" }],
		]);
	});

	test("does not fill the trail by asking a thousand times", async () => {
		const foreign = await signInAs(runtime, (await createOffice(runtime.deps)).id);
		for (let index = 0; index < 40; index++) await openPage(crypto.randomUUID(), foreign);
		expect(await seen()).toHaveLength(1);
	});
});
