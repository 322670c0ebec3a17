import { describe, expect, test } from "vitest";
import { handInPaper } from "#app/domain/cooperatives/hand-in-paper";
import { ownPage } from "#app/domain/cooperatives/own-page";
import { recordMeeting } from "#app/domain/cooperatives/record-meeting";
import { revokeCooperativeLink } from "#app/domain/cooperatives/revoke-cooperative-link";
import { sendCooperativeLink } from "#app/domain/cooperatives/send-cooperative-link";
import { stateMeeting } from "#app/domain/cooperatives/state-meeting";
import { writeMessage } from "#app/domain/cooperatives/write-message";
import type { Actor } from "#app/domain/deps";
import { editRegistration } from "#app/domain/registrations/edit-registration";
import { personalPage } from "#app/domain/registrations/personal-page";
import { newId } from "#db/client";
import * as cooperativeQueries from "#db/queries/cooperatives";
import { approve } from "#tests/support/decide";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createCooperative, createRegionalOffice, findCooperative } from "#tests/support/factories/cooperative";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { outbox, participant, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function setUp() {
	const { db } = await testDb();
	return testDeps(db);
}
const holder = (id: string): Actor => ({ kind: "link", id, name: "Rohmat", requestId: null });
const pageOf = async (deps: TestDeps, id: string) => ownPage(deps.db, await findCooperative(deps, id), deps.now());

describe("a cooperative's own page", () => {
	test("says what the next report changes, and that a stated meeting is stated, until an office records it", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps, { legalEntityOn: "2012-11-05", membershipArea: "province" });
		const own = deps.as(holder(id));
		for (const bookYear of [2023, 2024])
			await recordMeeting(deps, id, {
				bookYear,
				heldOn: `${bookYear + 1}-02-01`,
				reportedOn: `${bookYear + 1}-03-01`,
				minutesNo: "",
			});
		expect((await pageOf(deps, id)).standing.nextSteps).toMatchObject([{ act: "hold_and_report", bookYear: 2025 }]);
		const stated = { bookYear: 2025, heldOn: "2026-02-20", minutesNo: "BA-1" };
		expect(await stateMeeting(own, id, stated)).toEqual({ ok: true });
		const page = await pageOf(deps, id);
		expect(page.standing).toMatchObject({ grading: { grade: "B" }, route: "province_office" });
		expect(page.standing.nextSteps).toMatchObject([
			{ act: "report", bookYear: 2025, before: { grade: "B" }, after: { grade: "A" } },
		]);
		expect(page.meetings[0]).toMatchObject({ bookYear: 2025, heldOn: null, statedOn: "2026-02-20", isCounted: false });
		expect(await cooperativeQueries.findMeeting(deps.db, id, 2025)).toBeUndefined();
		await recordMeeting(deps, id, { bookYear: 2025, heldOn: "2026-02-21", reportedOn: null, minutesNo: "" });
		expect((await pageOf(deps, id)).meetings[0]).toMatchObject({ heldOn: "2026-02-21", statedOn: null });
	});

	test.each([
		["a day to come", { bookYear: 2025, heldOn: "2026-11-03" }, "stated-in-future"],
		["a day before its book year ended", { bookYear: 2025, heldOn: "2025-12-31" }, "stated-before-year-end"],
	])("takes no meeting on %s", async (_what, stated, reason) => {
		const deps = await setUp();
		const id = await createCooperative(deps);
		const answer = await stateMeeting(deps.as(holder(id)), id, { ...stated, minutesNo: "" });
		expect(answer).toEqual({ ok: false, reason });
	});

	test("keeps a question once however often its form is sent, with author and time for the office", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps);
		const own = deps.as(holder(id));
		const question = { body: "Apakah NIB wajib?", formKey: newId() };
		expect(await writeMessage(own, id, question)).toEqual({ ok: true, isNew: true });
		expect(await writeMessage(own, id, question)).toEqual({ ok: true, isNew: false });
		expect(await cooperativeQueries.listMessages(deps.db, id)).toMatchObject([
			{ actorKind: "link", authorName: "Rohmat", at: "2026-11-02T02:00:00.000Z", body: "Apakah NIB wajib?" },
		]);
	});

	test("belongs to one cooperative: its link does nothing for another", async () => {
		const deps = await setUp();
		const [one, two] = [await createCooperative(deps), await createCooperative(deps, { name: "Koperasi Lain" })];
		const stranger = deps.as(holder(two));
		const refused = { ok: false, reason: "no-such-cooperative" };
		const pdf = { bytes: new TextEncoder().encode("%PDF-1.7"), name: "a.pdf" };
		expect(await writeMessage(stranger, one, { body: "?", formKey: newId() })).toEqual(refused);
		expect(await stateMeeting(stranger, one, { bookYear: 2025, heldOn: "2026-02-20", minutesNo: "" })).toEqual(refused);
		expect(await handInPaper(stranger, one, "npwp", pdf)).toEqual(refused);
	});

	test("shows nothing of people or of other cooperatives", async () => {
		const deps = await setUp();
		const office = await createRegionalOffice(deps, "Dinas Kota", { provinceCode: "36", regencyCode: "36.71" });
		const staff = await createStaff(deps, office);
		const event = await createOpenEvent(deps);
		const secret = "Rahasiawati";
		const { organisationId } = await register(deps, event.id, `Siti ${secret}`, {
			category: "cooperative",
			phone: "+6281234567890",
			answers: { rat_year: "none", company: `PT ${secret}` },
		});
		const id = organisationId ?? "";
		const { cooperativeCommands, inTransaction } = await tools();
		await inTransaction(deps.db, (trx) =>
			cooperativeCommands.update(trx, id, {
				officeId: office,
				contactName: secret,
				contactEmail: "rahasiawati@koperasi.test",
				contactPhone: "+6281234567891",
				mentorName: secret,
				note: secret,
			}),
		);
		await writeMessage(deps.as({ ...staff, name: secret }), id, { body: "Silakan kirim NPWP.", formKey: newId() });
		await createCooperative(deps, { name: `Koperasi ${secret}`, certificateValidUntil: "2027-01-31" });
		const shown = JSON.stringify(await pageOf(deps, id));
		expect(shown).toContain("Silakan kirim NPWP.");
		expect(shown.toLowerCase()).not.toContain("rahasiawati");
		expect(shown).not.toContain("8123456789");
	});
});

const tools = async () => ({
	cooperativeCommands: await import("#db/commands/cooperatives"),
	inTransaction: (await import("#db/client")).inTransaction,
});

describe("the link to it", () => {
	test("goes to the contact by letter, or is a text for staff to send; not once it was taken back", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps, { contactName: "Rohmat", contactEmail: "rohmat@koperasi.test" });
		expect(await sendCooperativeLink(deps, id)).toMatchObject({ ok: true, isSent: true });
		expect(await sendCooperativeLink(deps, id)).toMatchObject({ ok: true, isSent: true });
		const letters = await outbox(deps.db);
		expect(letters.map(({ template, toAddress }) => [template, toAddress])).toEqual([
			["cooperative-link", "rohmat@koperasi.test"],
		]);
		const silent = await createCooperative(deps, { name: "Koperasi Tanpa Surel", contactPhone: "+6281234567890" });
		const handed = await sendCooperativeLink(deps, silent);
		expect(handed).toMatchObject({ ok: true, isSent: false });
		if (handed.ok) {
			expect(handed.text).toContain("https://rembuk.example/koperasi/");
			expect(handed.text.length).toBeLessThanOrEqual(700);
		}
		await revokeCooperativeLink(deps, id);
		expect(await sendCooperativeLink(deps, id)).toEqual({ ok: false, reason: "link-revoked" });
	});
});

describe("what a delegate states", () => {
	const answers = { rat_held_year: "2025", rat_year: "none", missing: '["npwp"]' };
	const stated = { category: "cooperative", answers } as const;

	test("gives the confirmation its checklist and what the report would change, from the statement alone", async () => {
		const deps = await setUp();
		const event = await createOpenEvent(deps, { needsApproval: true, seats: { cooperative: 5 } });
		const siti = await register(deps, event.id, "Siti", stated);
		// What an office knows of the cooperative is not shown to whoever registers in its name.
		await recordMeeting(deps, siti.organisationId ?? "", {
			bookYear: 2024,
			heldOn: "2025-02-01",
			reportedOn: "2025-03-01",
			minutesNo: "",
		});
		const page = await personalPage(deps.db, siti, event, deps.now());
		expect(page.stated).toMatchObject({
			statedOn: "2026-11-02",
			missing: [{ code: "npwp", label: "NPWP koperasi" }],
			steps: [{ act: "report", bookYear: 2025, before: ["D"], after: ["C1", "C2"] }],
		});
		expect(page.stated?.bring.map(({ code }) => code)).toContain("rat_y1");
		await approve(deps, event.id, siti.id);
		const letter = (await outbox(deps.db, siti)).find(({ template }) => template === "registration-confirmed");
		for (const part of [letter?.text, letter?.html])
			for (const words of ["NPWP koperasi", "Laporkan RAT tahun buku 2025: grade D menjadi C1 atau C2"])
				expect(part?.replaceAll("\n", " ")).toContain(words);
	});

	test("stands in the cooperative's track as said, and changes no fact", async () => {
		const deps = await setUp();
		const event = await createOpenEvent(deps);
		const { organisationId } = await register(deps, event.id, "Siti", stated);
		const page = await pageOf(deps, organisationId ?? "");
		expect(page.statement).toMatchObject({ heldYear: "2025", reportedYear: "none", missing: ["npwp"] });
		expect(page.standing.grading).toMatchObject({ grade: null, reason: "no_legal_entity" });
		expect(await cooperativeQueries.listMeetings(deps.db, [organisationId ?? ""])).toEqual([]);
	});

	test("is updated when it changes, keeps its day when it does not, and empty once taken back", async () => {
		const deps = await setUp();
		const event = await createOpenEvent(deps);
		const siti = await register(deps, event.id, "Siti", stated);
		const edit = (given: Record<string, string>, name = "Siti") => {
			const { files: _files, ...input } = participant(name, { ...stated, answers: given });
			return editRegistration(deps, siti, { ...input, asked: new Set(), files: {}, sessions: [] } as never);
		};
		const latest = async () => (await cooperativeQueries.listStatements(deps.db, siti.organisationId ?? ""))[0];
		deps.travelTo("2026-11-05T02:00:00.000Z");
		expect(await edit(answers, "Siti Aminah")).toMatchObject({ ok: true });
		expect(await latest()).toMatchObject({ statedAt: "2026-11-02T02:00:00.000Z" });
		await edit({ ...answers, rat_year: "2025" });
		expect(await latest()).toMatchObject({ ratYear: "2025", statedAt: "2026-11-05T02:00:00.000Z" });
		await edit({});
		expect(await latest()).toMatchObject({ ratYear: null, meetingHeldYear: null, missing: "[]" });
	});
});
