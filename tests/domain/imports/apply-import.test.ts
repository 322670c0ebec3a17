import { beforeEach, describe, expect, test } from "vitest";
import { applyImport } from "#app/domain/imports/apply-import";
import { decideLine } from "#app/domain/imports/decide-line";
import { keepList } from "#app/domain/imports/keep-list";
import { keptList } from "#app/domain/imports/kept-list";
import { tellImported } from "#app/domain/imports/tell-imported";
import { undoImport } from "#app/domain/imports/undo-import";
import { addParticipant } from "#app/domain/registrations/add-participant";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import type { Db } from "#db/client";
import * as importQueries from "#db/queries/imports";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import { databaseDigest } from "#tests/support/database-digest";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { listFile, textFile } from "#tests/support/lists";
import { testDb } from "#tests/support/test-db";

let db: Db;
let url: string;
let deps: TestDeps;
let event: EventRow;
const manySeats = { employer: 40, union: 40, cooperative: 40, government: 30 };

beforeEach(async () => {
	({ db, url } = await testDb());
	deps = testDeps(db);
	event = await createOpenEvent(deps, { seats: manySeats });
});

async function keep(bytes: Uint8Array): Promise<string> {
	const kept = await keepList(deps, event.id, { bytes, name: "daftar.csv" });
	if (!kept.ok) throw new Error(kept.reason);
	return kept.importId;
}

async function find(importId: string) {
	const kept = await importQueries.findOfEvent(db, event.id, importId);
	if (!kept) throw new Error("The list is gone.");
	return kept;
}

const rowsOf = async (importId: string) => (await keptList(db, await find(importId)))?.rows ?? [];
const people = () => db.selectFrom("registrations").selectAll().orderBy("id").execute();

/** Every table but the trail of what was done. */
async function digest(): Promise<Record<string, string>> {
	const { audit_entries: _trail, ...tables } = await databaseDigest(url);
	return tables;
}

const person = {
	category: "union" as const,
	organisationName: "Serikat Contoh",
	regencyCode: null,
	name: "Siti Aminah",
	titlePrefix: null,
	titleSuffix: null,
	gender: null,
	position: null,
	email: null,
	phone: "+6281200000101",
	accessNeeds: null,
	answers: {},
	consents: ["event_organisation" as const],
	language: "id" as const,
	consentBy: "phone" as const,
};
const small = "Nama;Instansi;Unsur;HP;E-mail;Jabatan\n";

describe("the messy list", () => {
	test("registers 119 people with consent, letter channel and titles apart, tells nobody, and keeps no cells", async () => {
		const importId = await keep(listFile("peserta-tangerang.csv"));
		expect(await people()).toHaveLength(0);
		expect(await applyImport(deps, event.id, importId)).toMatchObject({
			ok: true,
			created: 119,
			filled: 0,
			leftOut: 9,
		});
		const registered = await people();
		expect(registered).toHaveLength(119);
		expect(new Set(registered.map(({ source, status }) => `${source} ${status}`))).toEqual(
			new Set(["import confirmed"]),
		);
		expect(registered.find(({ name }) => name === "Desmawati Piliang")).toMatchObject({
			titlePrefix: "Dra.",
			titleSuffix: "M.M.",
			phone: "+6287800001121",
			email: "piliang.desmawati@yahoo.example",
		});
		expect(await db.selectFrom("consents").selectAll().execute()).toHaveLength(119);
		expect(await db.selectFrom("letters").selectAll().execute()).toHaveLength(0);
		expect(await db.selectFrom("callTasks").selectAll().execute()).toHaveLength(0);
		const created = await db
			.selectFrom("auditEntries")
			.selectAll()
			.where("action", "=", "registration.created")
			.execute();
		expect(created.every(({ after }) => after?.includes('"consentBy":"letter"'))).toBe(true);
		expect((await find(importId)).book).toBeNull();
	});

	test("is taken back without a trace but the audit trail", async () => {
		await addParticipant(deps, event.id, {
			...person,
			organisationName: "PT Cikupa Logam Abadi",
			name: "Steven Gozali",
			category: "employer",
			phone: null,
			email: "steven@cikupa.test",
		});
		const before = await digest();
		const importId = await keep(listFile("peserta-tangerang.csv"));
		let ticks = deps.now().getTime();
		const ticking = { ...deps, now: () => new Date(ticks++) };
		expect(await applyImport(ticking, event.id, importId)).toMatchObject({ ok: true, created: 118, filled: 1 });
		expect(await digest()).not.toEqual(before);
		expect(await undoImport(deps, event.id, importId)).toEqual({
			ok: true,
			removed: 118,
			restored: 1,
			stay: 0,
			promotedIds: [],
		});
		expect(await digest()).toEqual(before);
	});

	test("gives the seats there are in the order of the list, and the rest wait", async () => {
		event = await createOpenEvent(deps, { seats: { employer: 3, union: 40, cooperative: 40, government: 30 } });
		await applyImport(deps, event.id, await keep(listFile("peserta-tangerang.csv")));
		const employers = (await people()).filter(({ category }) => category === "employer");
		expect(employers.map(({ status }) => status)).toEqual([
			...Array(3).fill("confirmed"),
			...Array(31).fill("waitlisted"),
		]);
	});

	test("applied by two people at once registers everybody once", async () => {
		const importId = await keep(listFile("peserta-tangerang.csv"));
		const answers = await Promise.all([applyImport(deps, event.id, importId), applyImport(deps, event.id, importId)]);
		expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
		expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "already-applied" });
		expect(await people()).toHaveLength(119);
	});
});

describe("telling people is an act of its own", () => {
	test("letters and calls go out once, and then nothing can be taken back", async () => {
		const importId = await keep(
			textFile(`${small}Ani;Serikat A;SP/SB;0812 0000 0001;;\nBudi;Serikat A;SP/SB;;budi@serikat.test;\n`),
		);
		await applyImport(deps, event.id, importId);
		expect(await tellImported(deps, event.id, importId)).toEqual({ ok: true, told: 2 });
		expect(await tellImported(deps, event.id, importId)).toEqual({ ok: false, reason: "already-told" });
		expect((await db.selectFrom("letters").select("toAddress").execute()).length).toBeGreaterThan(0);
		expect(await db.selectFrom("callTasks").selectAll().execute()).toHaveLength(1);
		expect(await undoImport(deps, event.id, importId)).toEqual({ ok: false, reason: "everybody-stays" });
	});

	test("who was cancelled since stays when the list is taken back, and the others go", async () => {
		const importId = await keep(
			textFile(`${small}Ani;Serikat A;SP/SB;0812 0000 0001;;\nBudi;Serikat B;SP/SB;;budi@serikat.test;\n`),
		);
		await applyImport(deps, event.id, importId);
		const ani = (await people()).find(({ name }) => name === "Ani");
		deps.travelTo("2026-11-03T02:00:00.000Z");
		await cancelRegistration(deps, ani?.id ?? "", { reason: "Berhalangan" });
		expect(await undoImport(deps, event.id, importId)).toMatchObject({ ok: true, removed: 1, stay: 1 });
		expect((await people()).map(({ name }) => name)).toEqual(["Ani"]);
		expect((await importQueries.listApplied(db, importId)).map(({ name }) => name)).toEqual(["Ani"]);
	});
});

describe("who is registered already", () => {
	test("gets the number, address and post that were missing, and nothing that is there is changed", async () => {
		const added = await addParticipant(deps, event.id, person);
		if (!added.ok) throw new Error(added.reason);
		const importId = await keep(
			textFile(`${small}SITI AMINAH;Serikat Contoh;SP/SB;0812 0000 0999;siti@serikat.test;Ketua\n`),
		);
		expect((await rowsOf(importId))[0]).toMatchObject({ plan: "fill", gaps: ["email", "position"] });
		await applyImport(deps, event.id, importId);
		expect(await registrationQueries.findById(db, added.registration.id)).toMatchObject({
			name: "Siti Aminah",
			phone: "+6281200000101",
			email: "siti@serikat.test",
			position: "Ketua",
		});
		expect(await people()).toHaveLength(1);
	});

	test("waits for a decision when the registration has ended", async () => {
		const added = await addParticipant(deps, event.id, person);
		if (!added.ok) throw new Error(added.reason);
		await cancelRegistration(deps, added.registration.id, { reason: "Berhalangan" });
		const importId = await keep(textFile(`${small}Siti Aminah;Serikat Contoh;SP/SB;081200000101;;\n`));
		expect((await rowsOf(importId))[0]).toMatchObject({ plan: "open", block: "ended" });
		expect(await applyImport(deps, event.id, importId)).toEqual({ ok: false, reason: "nobody" });
		await decideLine(deps, event.id, importId, 2, { choice: "take", into: null, edits: {} });
		expect(await applyImport(deps, event.id, importId)).toMatchObject({ ok: true, created: 1 });
	});
});

describe("what people decide about a line", () => {
	test("a corrected name makes one person of a cell with two", async () => {
		const importId = await keep(
			textFile(`${small}Budi & Siti;Serikat A;SP/SB;0812 0000 0001;;\nAni;Serikat A;SP/SB;0812 0000 0002;;\n`),
		);
		expect((await rowsOf(importId))[0]).toMatchObject({ status: "review", plan: "open" });
		expect(
			await decideLine(deps, event.id, importId, 2, { choice: "suggested", into: null, edits: { name: "Budi" } }),
		).toEqual({ ok: true });
		expect((await rowsOf(importId))[0]).toMatchObject({ status: "valid", plan: "create", person: { name: "Budi" } });
	});

	test("a line without contact cannot be taken before somebody enters one", async () => {
		const importId = await keep(
			textFile(`${small}Suwandi;Serikat A;SP/SB;021-5550001;;\nAni;Serikat A;SP/SB;0812 0000 0002;;\n`),
		);
		const take = { choice: "take" as const, into: null };
		expect(await decideLine(deps, event.id, importId, 2, { ...take, edits: {} })).toEqual({
			ok: false,
			reason: "incomplete",
		});
		expect((await rowsOf(importId))[0]?.decision).toBeNull();
		expect(await decideLine(deps, event.id, importId, 2, { ...take, edits: { phone: "0812 0000 0003" } })).toEqual({
			ok: true,
		});
		expect((await rowsOf(importId))[0]).toMatchObject({ plan: "create", person: { phone: "+6281200000003" } });
	});

	test("a duplicate can be taken as a person of its own, left out, or merged elsewhere and lend what is missing", async () => {
		const importId = await keep(
			textFile(
				`${small}Ani;Serikat A;SP/SB;0812 0000 0001;;\nAni;Serikat A;SP/SB;;ani@serikat.test;\nUmi;Serikat B;SP/SB;0812 0000 0003;;\n`,
			),
		);
		expect((await rowsOf(importId)).map(({ plan, into }) => [plan, into])).toEqual([
			["create", null],
			["merge", 2],
			["create", null],
		]);
		await decideLine(deps, event.id, importId, 4, { choice: "leave", into: null, edits: {} });
		await applyImport(deps, event.id, importId);
		expect((await people()).map(({ name, phone, email }) => ({ name, phone, email }))).toEqual([
			{ name: "Ani", phone: "+6281200000001", email: "ani@serikat.test" },
		]);
	});

	test("nobody is merged with a line that is not taken, nor with itself", async () => {
		const importId = await keep(
			textFile(`${small}Ani;Serikat A;SP/SB;0812 0000 0001;;\nTBA;Serikat B;SP/SB;0812 0000 0002;;\n`),
		);
		const merge = (into: number) => decideLine(deps, event.id, importId, 2, { choice: "merge", into, edits: {} });
		expect(await merge(3)).toEqual({ ok: false, reason: "nobody-there" });
		expect(await merge(2)).toEqual({ ok: false, reason: "itself" });
	});
});

test("a list that was not applied is forgotten without a trace", async () => {
	const before = await digest();
	const importId = await keep(listFile("peserta-tangerang.csv"));
	await decideLine(deps, event.id, importId, 91, { choice: "leave", into: null, edits: {} });
	expect(await undoImport(deps, event.id, importId)).toMatchObject({ ok: true });
	expect(await digest()).toEqual(before);
});

test("people of a party that is not invited wait for a decision", async () => {
	event = await createOpenEvent(deps, { seats: { employer: 0 } });
	const importId = await keep(
		textFile(`${small}Ani;PT A;Pengusaha;0812 0000 0001;;\nUmi;Serikat B;SP/SB;0812 0000 0003;;\n`),
	);
	expect((await rowsOf(importId)).map(({ plan, block }) => [plan, block])).toEqual([
		["open", "not-invited"],
		["create", null],
	]);
});
