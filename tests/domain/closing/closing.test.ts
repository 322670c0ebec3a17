import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { reportDocx } from "#app/documents/report-docx";
import { reportPdf } from "#app/documents/report-pdf";
import { closeEvent } from "#app/domain/closing/close-event";
import { closingGaps } from "#app/domain/closing/gaps";
import { reopenEvent } from "#app/domain/closing/reopen-event";
import { readReport } from "#app/domain/closing/report";
import { resetReportPart } from "#app/domain/closing/reset-report-part";
import type { ReportModel } from "#app/domain/closing/types";
import { writeReportPart } from "#app/domain/closing/write-report-part";
import { saveDiscussionQuestion } from "#app/domain/discussion/save-discussion-question";
import { formVersion } from "#app/domain/events/form-version";
import { phaseOf } from "#app/domain/events/lifecycle";
import * as auditQueries from "#db/queries/audit";
import * as closingQueries from "#db/queries/closing";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { docxText } from "#tests/support/docx-text";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { pdfText } from "#tests/support/pdf-text";
import { testDb } from "#tests/support/test-db";

let rina: TestDeps;
let event: EventRow;
const afterwards = "2026-11-14T02:00:00.000Z";

beforeEach(async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	event = await createOpenEvent(deps);
	rina = deps.as(await createStaff(deps, event.officeId));
});

const stored = async () => (await eventQueries.findById(rina.db, event.id)) as EventRow;
const report = async () => readReport(rina.db, await stored(), rina.now());
const part = async (name: string) => (await report()).parts.find((one) => one.part === name);
const issue = (number: number) => closingQueries.findIssue(rina.db, event.id, number);
const ask = (body: string) =>
	saveDiscussionQuestion(rina, event.id, null, {
		body,
		sessionId: null,
		category: "union",
		organisationName: "SP Contoh",
		status: "open",
		answer: "",
	});

describe("the report", () => {
	test("counts who was there, and no check-in that was taken back", async () => {
		const [siti, budi] = [await register(rina, event.id, "Siti"), await register(rina, event.id, "Budi")];
		rina.travelTo("2026-11-12T12:00:00.000Z");
		const dayId = (await eventQueries.listDays(rina.db, event.id))[0]?.id ?? "";
		for (const { id } of [siti, budi]) await letIn(rina, event.id, { by: "registration", registrationId: id, dayId });
		const attended = async () => (await closingQueries.listPeople(rina.db, event.id)).map((one) => one.attended);
		expect(await attended()).toEqual([2]);
		await rina.db
			.updateTable("attendances")
			.set({ undoneAt: afterwards })
			.where("registrationId", "=", siti.id)
			.execute();
		expect(await attended()).toEqual([1]);
	});

	test("lets no words of people become marks of its papers", async () => {
		const body = 'Apakah <w:p/> & "kutipan" =HYPERLINK(1) ]]> \u0007 diterima?';
		await rina.db
			.insertInto("discussionQuestions")
			.values({
				id: "018f0000-0000-7000-8000-000000000001",
				eventId: event.id,
				sessionId: null,
				category: "union",
				organisationId: null,
				body,
				status: "open",
				createdAt: afterwards,
				updatedAt: afterwards,
			})
			.execute();
		const { model } = await report();
		const plain = 'Apakah <w:p/> & "kutipan" =HYPERLINK(1) ]]>';
		expect(await docxText(await reportDocx(model))).toContain(plain);
		expect(pdfText(await reportPdf(model, null)).replace(/\s+/g, " ")).toContain("<w:p/>");
	});

	test("is complete for an event in which nothing was recorded", async () => {
		const { model } = await report();
		for (const { parts } of model.sections)
			for (const { blocks, part: name } of parts) expect([name, blocks.length > 0]).toEqual([name, true]);
		expect((await reportPdf(model, null)).length).toBeGreaterThan(1_000);
	});
});

describe("a part written anew", () => {
	test("stands in place of the records' words, and its tables stay the records'", async () => {
		const before = await report();
		expect(await writeReportPart(rina, event.id, "activities", "Kegiatan berjalan lancar.")).toEqual({ ok: true });
		const { model } = await report();
		const [was, is] = [before.model, model].map((one) => one.sections[1]?.parts[0]);
		expect(is).toMatchObject({ isEdited: true, blocks: [{ kind: "paragraph", text: "Kegiatan berjalan lancar." }] });
		expect(is?.tables).toEqual(was?.tables);
		expect(model.sections[2]).toEqual(before.model.sections[2]);
	});

	test("says when the records behind it have changed, and not before", async () => {
		await writeReportPart(rina, event.id, "results", "Hasilnya baik.");
		await writeReportPart(rina, event.id, "general", "Umum.");
		rina.travelTo("2026-11-03T02:00:00.000Z");
		expect(await part("results")).toMatchObject({ isOutdated: false });
		expect(await ask("Kapan?")).toMatchObject({ ok: true });
		expect(await part("results")).toMatchObject({ isOutdated: true });
		expect(await part("general")).toMatchObject({ isOutdated: false });
	});

	test("two people who write at once see each other's words, and nothing is lost unseen", async () => {
		const version = formVersion({ body: "" });
		await writeReportPart(rina, event.id, "general", "Kata Rina.", version);
		const late = await writeReportPart(rina, event.id, "general", "Kata Agus.", version);
		expect(late).toMatchObject({
			ok: false,
			reason: "changed-meanwhile",
			conflicts: [{ field: "body", theirs: "Kata Rina.", yours: "Kata Agus." }],
		});
		expect(await resetReportPart(rina, event.id, "general", version)).toMatchObject({ reason: "changed-meanwhile" });
		if (late.ok || !("version" in late)) throw new Error("There is no conflict.");
		expect(await writeReportPart(rina, event.id, "general", "Kata Agus.", late.version)).toEqual({ ok: true });
		expect((await part("general"))?.edit?.body).toBe("Kata Agus.");
	});

	test("goes back to what the records say, and words that are the records' are no words of anybody", async () => {
		await writeReportPart(rina, event.id, "general", "Kata Rina.");
		expect(await resetReportPart(rina, event.id, "general")).toEqual({ ok: true });
		expect(await part("general")).toMatchObject({ edit: null });
		const generated = (await part("general"))?.generated ?? "";
		await writeReportPart(rina, event.id, "general", generated);
		expect(await part("general")).toMatchObject({ edit: null });
		const trail = await auditQueries.listBySubject(rina.db, event.id);
		expect(trail.map(({ action }) => action)).toEqual(
			expect.arrayContaining(["report.part-written", "report.part-reset"]),
		);
	});

	test("is not for another office, and not for a draft", async () => {
		const stranger = rina.as(await createStaff(rina, (await createOffice(rina)).id));
		for (const act of [
			writeReportPart(stranger, event.id, "general", "Asing."),
			resetReportPart(stranger, event.id, "general"),
			closeEvent(stranger, event.id),
			reopenEvent(stranger, event.id, "Asing."),
		])
			expect(await act).toEqual({ ok: false, reason: "no-such-event" });
		const draft = await createDraft(rina, { officeId: event.officeId });
		expect(await writeReportPart(rina, draft.id, "general", "Draf.")).toMatchObject({ reason: "no-such-event" });
		expect(await closeEvent(rina, draft.id)).toMatchObject({ reason: "no-such-event" });
	});
});

describe("closing", () => {
	test("is for an event that is over, and makes it reported with an issue that keeps its sum", async () => {
		expect(await closeEvent(rina, event.id)).toEqual({ ok: false, reason: "not-finished" });
		rina.travelTo(afterwards);
		expect(await closeEvent(rina, event.id)).toEqual({ ok: true, number: 1 });
		expect(phaseOf(await stored(), rina.now())).toBe("reported");
		const first = await issue(1);
		expect(first).toMatchObject({ closedAt: afterwards, closedByName: rina.actor.name });
		expect(
			createHash("sha256")
				.update(first?.model ?? "")
				.digest("hex"),
		).toBe(first?.sha256);
		const trail = await auditQueries.listBySubject(rina.db, event.id);
		expect(trail.filter(({ action }) => action === "report.closed")).toHaveLength(1);
	});

	test("twice, or by two people at once, closes once", async () => {
		rina.travelTo(afterwards);
		const agus = rina.as(await createStaff(rina, event.officeId));
		const answers = await Promise.all([rina, agus, rina].map((deps) => closeEvent(deps, event.id)));
		expect(answers).toEqual(Array(3).fill({ ok: true, number: 1 }));
		expect(await closingQueries.listIssues(rina.db, event.id)).toHaveLength(1);
		expect(await closeEvent(rina, event.id)).toEqual({ ok: true, number: 1 });
	});

	test("freezes the report: what is recorded later changes no issue, and a closed part cannot be written", async () => {
		rina.travelTo(afterwards);
		await closeEvent(rina, event.id);
		const before = (await issue(1))?.model;
		await ask("Pertanyaan susulan?");
		expect((await issue(1))?.model).toBe(before);
		expect(before).not.toContain("susulan");
		expect(await writeReportPart(rina, event.id, "general", "Terlambat.")).toEqual({ ok: false, reason: "closed" });
		expect(await resetReportPart(rina, event.id, "general")).toEqual({ ok: false, reason: "closed" });
		const model = JSON.parse(before ?? "") as ReportModel;
		expect(await reportPdf(model, null)).toEqual(await reportPdf(model, null));
	});

	test("can be taken back for a reason, and closing again makes the next issue beside the first", async () => {
		rina.travelTo(afterwards);
		expect(await reopenEvent(rina, event.id, "Salah hitung.")).toEqual({ ok: false, reason: "not-closed" });
		await closeEvent(rina, event.id);
		expect(await reopenEvent(rina, event.id, "Salah hitung.")).toEqual({ ok: true });
		expect(await reopenEvent(rina, event.id, "Lagi.")).toEqual({ ok: false, reason: "not-closed" });
		expect(phaseOf(await stored(), rina.now())).toBe("finished");
		await ask("Pertanyaan susulan?");
		expect(await closeEvent(rina, event.id)).toEqual({ ok: true, number: 2 });
		expect(await closingQueries.listIssues(rina.db, event.id)).toMatchObject([
			{ number: 2, reopenedAt: null },
			{ number: 1, reopeningReason: "Salah hitung.", reopenedByName: rina.actor.name },
		]);
		expect((await issue(1))?.model).not.toContain("susulan");
		expect((await issue(2))?.model).toContain("susulan");
		const trail = await auditQueries.listBySubject(rina.db, event.id);
		expect(trail.find(({ action }) => action === "report.reopened")?.reason).toBe("Salah hitung.");
	});

	test("says what is still missing without forbidding it", async () => {
		rina.travelTo(afterwards);
		await ask("Kapan?");
		expect(await closingGaps(rina.db, await stored(), rina.now())).toEqual({
			attendance: 2,
			questions: 1,
			minutes: 1,
			owners: 0,
			spj: 7,
		});
		expect(await closeEvent(rina, event.id)).toMatchObject({ ok: true });
	});
});
