import { describe, expect, test } from "vitest";
import { assignChecklist } from "#app/domain/cooperatives/assign-checklist";
import { assignMentor } from "#app/domain/cooperatives/assign-mentor";
import { assignOffice } from "#app/domain/cooperatives/assign-office";
import { cooperativeUrl } from "#app/domain/cooperatives/cooperative-link";
import { draftChecklist } from "#app/domain/cooperatives/draft-checklist";
import { editChecklist } from "#app/domain/cooperatives/edit-checklist";
import { editProfile } from "#app/domain/cooperatives/edit-profile";
import { handInPaper } from "#app/domain/cooperatives/hand-in-paper";
import { publishChecklist } from "#app/domain/cooperatives/publish-checklist";
import { recordFigures } from "#app/domain/cooperatives/record-figures";
import { recordMeeting } from "#app/domain/cooperatives/record-meeting";
import { registerCooperative } from "#app/domain/cooperatives/register-cooperative";
import { renewCooperativeLink } from "#app/domain/cooperatives/renew-cooperative-link";
import { revokeCooperativeLink } from "#app/domain/cooperatives/revoke-cooperative-link";
import { setItem } from "#app/domain/cooperatives/set-item";
import { writeMessage } from "#app/domain/cooperatives/write-message";
import { tokenHash } from "#app/domain/links";
import { newId } from "#db/client";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";
import { testDeps } from "#tests/support/deps";
import {
	createCooperative,
	createOrganisation,
	createRegionalOffice,
	findCooperative,
	profileForm,
} from "#tests/support/factories/cooperative";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function setUp() {
	const { db } = await testDb();
	return testDeps(db);
}

const city = { provinceCode: "36", regencyCode: "36.71" };
const bytes = new TextEncoder().encode("%PDF-1.7 contoh");

describe("opening the way", () => {
	test("an organisation's way opens at its beginning with the national checklist, and only once", async () => {
		const deps = await setUp();
		const id = await createOrganisation(deps, {});
		expect(await registerCooperative(deps, id)).toEqual({ ok: true, isNew: true });
		expect(await registerCooperative(deps, id)).toEqual({ ok: true, isNew: false });
		const cooperative = await findCooperative(deps, id);
		expect(cooperative).toMatchObject({ stage: "belum_mulai", stageSinceOn: "2026-11-02", version: 1, officeId: null });
		expect(await checklistQueries.listItems(deps.db, [cooperative.checklistId ?? ""])).toHaveLength(16);
		expect(await cooperativeQueries.listStageChanges(deps.db, id)).toMatchObject([
			{ before: null, after: "belum_mulai" },
		]);
	});

	test("two officers who open it at once open it once", async () => {
		const deps = await setUp();
		const id = await createOrganisation(deps, {});
		const answers = await Promise.all([registerCooperative(deps, id), registerCooperative(deps, id)]);
		expect(answers.filter((answer) => answer.ok && answer.isNew)).toHaveLength(1);
		expect(await cooperativeQueries.listStageChanges(deps.db, id)).toHaveLength(1);
	});

	test("what a delegate states opens the way and is taken over nowhere", async () => {
		const deps = await setUp();
		const event = await createOpenEvent(deps);
		const answers = { company: "PT Contoh", nik_koperasi: "3671020049001", rat_year: "2025", missing: '["npwp"]' };
		const { organisationId } = await register(deps, event.id, "Siti", { category: "cooperative", answers });
		const cooperative = await findCooperative(deps, organisationId ?? "");
		expect(cooperative).toMatchObject({ stage: "belum_mulai", nik: null });
		expect(await cooperativeQueries.listMeetings(deps.db, [organisationId ?? ""])).toEqual([]);
		expect(await cooperativeQueries.listStatements(deps.db, organisationId ?? "")).toMatchObject([
			{ company: "PT Contoh", nikKoperasi: "3671020049001", ratYear: "2025", registrationName: "Siti" },
		]);
	});

	test("staff open those of their own region alone", async () => {
		const deps = await setUp();
		const id = await createOrganisation(deps, {});
		const far = await createStaff(deps, await createRegionalOffice(deps, "Dinas Jauh", { provinceCode: "32" }));
		expect(await registerCooperative(deps.as(far), id)).toEqual({ ok: false, reason: "no-such-cooperative" });
		const near = await createStaff(deps, await createRegionalOffice(deps, "Dinas Dekat", city));
		expect(await registerCooperative(deps.as(near), id)).toEqual({ ok: true, isNew: true });
	});
});

describe("the profile", () => {
	test("is written whole, with what changed in the trail and no contact data", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps);
		const form = profileForm({
			nik: "36 71 02.004-9001",
			legalEntityOn: "2012-11-05",
			amendmentNo: ["12/PAD/2016", ""],
			amendmentOn: ["2016-08-02", ""],
			membersMale: "1.020",
			contactName: "Rohmat",
		});
		expect(await editProfile(deps, id, form)).toEqual({ ok: true, changed: true });
		expect(await findCooperative(deps, id)).toMatchObject({ nik: "3671020049001", membersMale: 1020, version: 2 });
		expect(await cooperativeQueries.listAmendments(deps.db, id)).toMatchObject([{ number: "12/PAD/2016" }]);
		const trail = await deps.db
			.selectFrom("auditEntries")
			.selectAll()
			.where("action", "=", "cooperative.edited")
			.execute();
		expect(trail).toHaveLength(1);
		expect(trail[0]?.after).toContain("3671020049001");
		expect(JSON.stringify(trail)).not.toContain("Rohmat");
	});

	test("a form that somebody overtook changes nothing", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps);
		await editProfile(deps, id, profileForm({ village: "Gembor" }));
		const late = await editProfile(deps, id, profileForm({ village: "Cimone" }));
		expect(late).toEqual({ ok: false, reason: "changed-meanwhile" });
		expect(await findCooperative(deps, id)).toMatchObject({ village: "Gembor" });
	});

	test("one NIK Koperasi belongs to one cooperative", async () => {
		const deps = await setUp();
		await createCooperative(deps, { name: "Koperasi A", nik: "3671020049001" });
		const id = await createCooperative(deps, { name: "Koperasi B" });
		expect(await editProfile(deps, id, profileForm({ nik: "3671020049001" }))).toEqual({
			ok: false,
			reason: "nik-taken",
		});
	});

	test("where an office confirms, only that office states NIK and certificate", async () => {
		const deps = await setUp();
		const office = await createRegionalOffice(deps, "Dinas Koperasi", city);
		const id = await createCooperative(deps, { officeId: office });
		const neighbour = await createStaff(deps, await createRegionalOffice(deps, "Dinas Ketenagakerjaan", city));
		const form = profileForm({ nik: "3671020049001" });
		expect(await editProfile(deps.as(neighbour), id, form)).toEqual({ ok: false, reason: "said-by-office" });
		expect(await editProfile(deps.as(await createStaff(deps, office)), id, form)).toMatchObject({ ok: true });
	});
});

describe("an annual meeting", () => {
	const held = { bookYear: 2025, heldOn: "2026-02-20", reportedOn: "2026-03-11", minutesNo: "BA-1" };
	test.each([
		["reported without having been held", { heldOn: null }, "reported-without-meeting"],
		["reported before it was held", { reportedOn: "2026-02-19" }, "reported-before-meeting"],
		["held before the end of its book year", { heldOn: "2025-12-31" }, "held-before-year-end"],
		["held tomorrow", { heldOn: "2026-11-03", reportedOn: null }, "held-in-future"],
		["reported tomorrow", { reportedOn: "2026-11-03" }, "reported-in-future"],
		["of a book year that is not over", { bookYear: 2026 }, "year-not-over"],
	])("%s is refused", async (_what, overrides, reason) => {
		const deps = await setUp();
		const id = await createCooperative(deps);
		expect(await recordMeeting(deps, id, { ...held, ...overrides })).toEqual({ ok: false, reason });
		expect(await cooperativeQueries.listMeetings(deps.db, [id])).toEqual([]);
	});

	test("is corrected, and the trail keeps what stood there before", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps);
		await recordMeeting(deps, id, held);
		await recordMeeting(deps, id, { ...held, reportedOn: null });
		expect(await cooperativeQueries.listMeetings(deps.db, [id])).toMatchObject([{ bookYear: 2025, reportedOn: null }]);
		const trail = await deps.db
			.selectFrom("auditEntries")
			.select(["before", "after"])
			.where("action", "=", "cooperative.meeting-recorded")
			.orderBy("id")
			.execute();
		expect(trail.map(({ before }) => JSON.parse(before ?? "{}").reportedOn)).toEqual([null, "2026-03-11"]);
	});

	test("figures of a book year are kept to the rupiah, beyond 32 bits", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps);
		const figures = {
			ownCapital: 15_850_000_000,
			externalCapital: 0,
			assets: 23_100_000_000,
			turnover: null,
			surplus: -5,
		};
		expect(await recordFigures(deps, id, { bookYear: 2025, ...figures })).toEqual({ ok: true });
		expect(await cooperativeQueries.listFigures(deps.db, id)).toMatchObject([figures]);
	});
});

describe("the checklist", () => {
	test("a requirement is handed in by anybody who reaches it and accepted by the office alone", async () => {
		const deps = await setUp();
		const office = await createRegionalOffice(deps, "Dinas Koperasi", city);
		const id = await createCooperative(deps, { officeId: office });
		const neighbour = deps.as(await createStaff(deps, await createRegionalOffice(deps, "Disnaker", city)));
		expect(await setItem(neighbour, id, { code: "npwp", state: "handed_in", note: "" })).toMatchObject({ ok: true });
		const accepted = { code: "npwp", state: "accepted", note: "" } as const;
		expect(await setItem(neighbour, id, accepted)).toEqual({ ok: false, reason: "not-your-office" });
		expect(await setItem(deps.as(await createStaff(deps, office)), id, accepted)).toMatchObject({ ok: true });
		const unknown = { code: "akta_kelahiran", state: "missing", note: "" } as const;
		expect(await setItem(neighbour, id, unknown)).toEqual({ ok: false, reason: "no-such-item" });
	});

	test("a paper handed in by the cooperative's own link makes a missing requirement one that is handed in", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps);
		await setItem(deps, id, { code: "lpj", state: "missing", note: "belum ditandatangani" });
		const holder = deps.as({ kind: "link", id, name: "Rohmat", requestId: null });
		expect(await handInPaper(holder, id, "lpj", { bytes, name: "lpj.pdf" })).toEqual({ ok: true });
		expect(await cooperativeQueries.listItems(deps.db, [id])).toMatchObject([
			{ code: "lpj", state: "handed_in", note: "belum ditandatangani" },
		]);
		const [paper] = await cooperativeQueries.listPapers(deps.db, id);
		expect(paper).toMatchObject({ itemCode: "lpj", originalName: "lpj.pdf", addedByName: "Rohmat" });
		expect(await cooperativeQueries.findFile(deps.db, id, paper?.fileId ?? "")).toBeDefined();
		const other = await createCooperative(deps, { name: "Koperasi Lain" });
		expect(await cooperativeQueries.findFile(deps.db, other, paper?.fileId ?? "")).toBeUndefined();
		expect(await handInPaper(holder, other, "lpj", { bytes, name: "lpj.pdf" })).toMatchObject({ ok: false });
	});

	test("an office's next version begins as a copy, never changes once published, and waits for cooperatives to be moved", async () => {
		const deps = await setUp();
		const officeId = await createRegionalOffice(deps, "Dinas Koperasi", city);
		const id = await createCooperative(deps, { officeId });
		const drafted = await draftChecklist(deps, officeId);
		if (!drafted.ok) throw new Error(drafted.reason);
		expect(await draftChecklist(deps, officeId)).toEqual(drafted);
		expect(await checklistQueries.listItems(deps.db, [drafted.id])).toHaveLength(16);
		expect(await assignChecklist(deps, id, drafted.id, "x")).toEqual({ ok: false, reason: "no-such-checklist" });
		const nib = { code: "nib", label: "NIB", labelEn: "NIB", appliesTo: "all", grades: "" } as const;
		expect(await editChecklist(deps, drafted.id, { name: "Syarat kota", items: [nib] })).toEqual({ ok: true });
		expect(await publishChecklist(deps, drafted.id)).toEqual({ ok: true });
		const late = await editChecklist(deps, drafted.id, { name: "Lain", items: [nib] });
		expect(late).toEqual({ ok: false, reason: "published" });
		expect((await findCooperative(deps, id)).checklistId).not.toBe(drafted.id);
		expect(await assignChecklist(deps, id, drafted.id, "")).toEqual({ ok: false, reason: "reason-required" });
		expect(await assignChecklist(deps, id, drafted.id, "Dinas meminta NIB")).toEqual({ ok: true });
		expect((await findCooperative(deps, id)).checklistId).toBe(drafted.id);
		expect((await checklistQueries.countUses(deps.db)).get(drafted.id)).toBe(1);
		const second = await draftChecklist(deps, officeId);
		expect(second.ok && (await checklistQueries.findById(deps.db, second.id))).toMatchObject({ version: 2 });
		const all = await checklistQueries.listAll(deps.db);
		expect(all.map(({ officeName, version }) => [officeName, version])).toEqual([
			[null, 1],
			["Dinas Koperasi", 2],
			["Dinas Koperasi", 1],
		]);
	});
});

test("follow-ups about a cooperative stand by their due dates, whatever office's dialogue they come from", async () => {
	const deps = await setUp();
	const id = await createCooperative(deps);
	const event = await createOpenEvent(deps);
	const later = await createPromise(deps, event.id, { dueOn: "2026-12-31" });
	const sooner = await createPromise(deps, event.id, { dueOn: "2026-12-01" });
	await deps.db.updateTable("followups").set({ cooperativeId: id }).execute();
	const lines = await cooperativeQueries.listFollowups(deps.db, id);
	expect(lines.map((line) => line.id)).toEqual([sooner.id, later.id]);
});

test("office, mentor, link and messages of a cooperative are set by those who reach it", async () => {
	const deps = await setUp();
	const id = await createCooperative(deps);
	const office = await createOffice(deps, "Dinas Koperasi");
	expect(await assignOffice(deps, id, office.id)).toEqual({ ok: true });
	expect(await assignOffice(deps, id, newId())).toEqual({ ok: false, reason: "no-such-office" });
	expect(await assignMentor(deps, id, "Ibu Wulan")).toEqual({ ok: true });
	const before = await findCooperative(deps, id);
	expect(before).toMatchObject({ officeName: "Dinas Koperasi", mentorName: "Ibu Wulan" });
	expect(await cooperativeQueries.findByLinkHash(deps.db, before.linkHash)).toBeDefined();
	const token = cooperativeUrl(deps, before).split("/").at(-1) ?? "";
	expect(tokenHash(token)).toBe(before.linkHash);
	await revokeCooperativeLink(deps, id);
	expect(await cooperativeQueries.findByLinkHash(deps.db, before.linkHash)).toBeUndefined();
	await renewCooperativeLink(deps, id);
	const after = await findCooperative(deps, id);
	expect(after.linkHash).not.toBe(before.linkHash);
	expect(await cooperativeQueries.findByLinkHash(deps.db, after.linkHash)).toBeDefined();
	const message = { body: "Mohon lengkapi NPWP.", formKey: "0f3f5b4e-8d7c-4b6a-9a51-0d7a3c1f2e4b" };
	expect(await writeMessage(deps, id, message)).toEqual({ ok: true, isNew: true });
	expect(await writeMessage(deps, id, message)).toEqual({ ok: true, isNew: false });
	expect(await cooperativeQueries.listMessages(deps.db, id)).toHaveLength(1);
	const far = deps.as(await createStaff(deps, await createRegionalOffice(deps, "Jauh", { provinceCode: "32" })));
	const refused = { ok: false, reason: "no-such-cooperative" };
	expect(await assignMentor(far, id, "Orang lain")).toEqual(refused);
	expect(
		await recordFigures(far, id, {
			bookYear: 2025,
			ownCapital: 1,
			externalCapital: null,
			assets: null,
			turnover: null,
			surplus: null,
		}),
	).toEqual(refused);
	expect(await renewCooperativeLink(far, id)).toEqual(refused);
	expect(await writeMessage(far, id, { ...message, formKey: newId() })).toEqual(refused);
});
