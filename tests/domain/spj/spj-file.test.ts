import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { addSpjFiles } from "#app/domain/spj/add-spj-files";
import { type SpjEntry, spjChecklist } from "#app/domain/spj/checklist";
import { exemptSpjItem } from "#app/domain/spj/exempt-spj-item";
import { exportSpj } from "#app/domain/spj/export-spj";
import { removeSpjFile } from "#app/domain/spj/remove-spj-file";
import { replaceSpjFile } from "#app/domain/spj/replace-spj-file";
import { requireSpjItem } from "#app/domain/spj/require-spj-item";
import { mostBytes, mostPapers } from "#app/domain/spj/rules";
import * as auditQueries from "#db/queries/audit";
import * as spjQueries from "#db/queries/spj";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { testDb } from "#tests/support/test-db";

let rina: TestDeps;
let event: EventRow;
beforeEach(async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	event = await createOpenEvent(deps);
	rina = deps.as(await createStaff(deps, event.officeId));
});

const scan = (text: string, name = "pindaian.pdf") => ({ bytes: new TextEncoder().encode(`%PDF-1.7 ${text}`), name });
const add = (slug: string, ...files: ReturnType<typeof scan>[]) => addSpjFiles(rina, event.id, slug, files);
const item = async (slug: string): Promise<SpjEntry> => {
	const found = (await spjChecklist(rina.db, event.id)).find((entry) => entry.slug === slug);
	if (!found) throw new Error(`There is no item ${slug}.`);
	return found;
};
const firstPaper = async (slug: string) => (await item(slug)).papers[0]?.id ?? "";
const actionsOn = async (subjectId: string) =>
	(await auditQueries.listBySubject(rina.db, subjectId)).map(({ action, actorName, reason }) => [
		action,
		actorName,
		reason,
	]);

describe("the checklist", () => {
	test("says of a new event that all is missing but the programme, which Rembuk prints", async () => {
		const states = (await spjChecklist(rina.db, event.id)).map(({ slug, state }) => [slug, state]);
		expect(Object.fromEntries(states)).toEqual({
			"surat-undangan": "missing",
			"susunan-acara": "present",
			"daftar-hadir-1": "missing",
			"daftar-hadir-2": "missing",
			"surat-tugas": "missing",
			laporan: "missing",
			"bukti-pengeluaran": "missing",
			foto: "missing",
		});
	});

	test("counts the sheets of each day by themselves, with who brought them when", async () => {
		expect(await add("daftar-hadir-2", scan("lembar 1"), scan("lembar 2"))).toEqual({ ok: true, added: 2 });
		expect(await item("daftar-hadir-1")).toMatchObject({ state: "missing", papers: [] });
		expect(await item("daftar-hadir-2")).toMatchObject({
			state: "present",
			papers: [{ addedByName: "Rina Contoh", addedAt: "2026-11-02T02:00:00.000Z" }, { originalName: "pindaian.pdf" }],
		});
		expect(await actionsOn(await firstPaper("daftar-hadir-2"))).toEqual([["spj.file-added", "Rina Contoh", null]]);
	});
});

describe("papers", () => {
	test("the same papers sent twice are kept once", async () => {
		await add("laporan", scan("laporan"), scan("lampiran"));
		expect(await add("laporan", scan("laporan"), scan("lampiran"))).toEqual({ ok: true, added: 0 });
		expect((await item("laporan")).papers).toHaveLength(2);
		expect(await add("bukti-pengeluaran", scan("laporan"))).toEqual({ ok: true, added: 1 });
	});

	test("two people who send the same papers at once leave each there once", async () => {
		const agus = rina.as(await createStaff(rina, event.officeId));
		const both = [rina, agus].map((deps) => addSpjFiles(deps, event.id, "laporan", [scan("laporan")]));
		expect((await Promise.all(both)).map((answer) => answer.ok && answer.added).sort()).toEqual([0, 1]);
		expect((await item("laporan")).papers).toHaveLength(1);
	});

	test("are all taken or none: a wrong type among them, or one that is too large, refuses the lot", async () => {
		const notes = { bytes: new TextEncoder().encode("MZ program"), name: "laporan.pdf" };
		expect(await add("laporan", scan("laporan"), notes)).toEqual({ ok: false, reason: "file-type" });
		expect(await add("foto", scan("bukan foto"))).toEqual({ ok: false, reason: "file-type" });
		const huge = { bytes: new Uint8Array(15 * 1024 * 1024 + 1), name: "pindaian.pdf" };
		expect(await add("laporan", huge)).toEqual({ ok: false, reason: "file-size" });
		expect((await item("laporan")).papers).toEqual([]);
	});

	test("photographs lose where and with what they were taken", async () => {
		const exif = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\0GPS -6.1783,106.6319", "latin1");
		const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
		const photo = readFileSync(path.join(import.meta.dirname, "../../support/photo.png"));
		const jpeg = Buffer.concat([
			Buffer.from([0xff, 0xd8]),
			head,
			exif,
			Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
		]);
		expect(await add("foto", { bytes: jpeg, name: "IMG_1.jpg" }, { bytes: photo, name: "IMG_2.png" })).toMatchObject({
			added: 2,
		});
		const kept = await Promise.all((await item("foto")).papers.map(({ fileId }) => rina.uploads.get(fileId)));
		expect(kept).toHaveLength(2);
		for (const bytes of kept) expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/Exif|GPS|-6\.1783/);
	});

	test("come to no more than an item and an event may hold", async () => {
		const many = Array.from({ length: mostPapers + 1 }, (_one, index) => scan(`kuitansi ${index}`));
		expect(await add("bukti-pengeluaran", ...many)).toEqual({ ok: false, reason: "too-many" });
		await add("bukti-pengeluaran", ...many.slice(0, mostPapers));
		expect(await add("bukti-pengeluaran", scan("satu lagi"))).toEqual({ ok: false, reason: "too-many" });
		await rina.db
			.updateTable("files")
			.set({ bytes: mostBytes })
			.where("id", "=", (await item("bukti-pengeluaran")).papers[0]?.fileId ?? "")
			.execute();
		expect(await add("laporan", scan("laporan"))).toEqual({ ok: false, reason: "full" });
		expect(await replaceSpjFile(rina, event.id, await firstPaper("bukti-pengeluaran"), scan("baru"))).toEqual({
			ok: false,
			reason: "full",
		});
	});

	test("a replaced paper leaves the file and stays on record", async () => {
		await add("daftar-hadir-1", scan("miring"));
		const old = await firstPaper("daftar-hadir-1");
		expect(await replaceSpjFile(rina, event.id, old, scan("lurus", "lurus.pdf"))).toEqual({ ok: true });
		const { papers, removed } = await item("daftar-hadir-1");
		expect(papers).toMatchObject([{ originalName: "lurus.pdf" }]);
		expect(removed).toMatchObject([{ id: old, removedByName: "Rina Contoh", replacedById: papers[0]?.id }]);
		expect(await actionsOn(old)).toContainEqual(["spj.file-replaced", "Rina Contoh", null]);
		expect(await replaceSpjFile(rina, event.id, old, scan("lagi"))).toEqual({ ok: false, reason: "no-such-file" });
		expect(await replaceSpjFile(rina, event.id, papers[0]?.id ?? "", scan("lurus"))).toEqual({ ok: true });
		expect((await item("daftar-hadir-1")).removed).toHaveLength(1);
	});

	test("a paper that was taken out cannot be had any more, and says who did it and why", async () => {
		await add("laporan", scan("laporan rahasia"));
		const id = await firstPaper("laporan");
		expect(await removeSpjFile(rina, event.id, id, "Milik kegiatan lain.")).toEqual({ ok: true });
		expect(await item("laporan")).toMatchObject({
			state: "missing",
			papers: [],
			removed: [{ id, removedByName: "Rina Contoh", removalReason: "Milik kegiatan lain." }],
		});
		expect(await spjQueries.findStoredFile(rina.db, event.id, id)).toBeUndefined();
		expect(await actionsOn(id)).toContainEqual(["spj.file-removed", "Rina Contoh", "Milik kegiatan lain."]);
		expect(await removeSpjFile(rina, event.id, id, "Lagi")).toEqual({ ok: false, reason: "no-such-file" });
	});
});

describe("an item that is not needed", () => {
	test("carries the reason, counts no more as missing, and can be asked for again", async () => {
		await exemptSpjItem(rina, event.id, "bukti-pengeluaran", "Tanpa uang transpor.");
		await exemptSpjItem(rina, event.id, "bukti-pengeluaran", "Daring, tanpa uang transpor.");
		await exemptSpjItem(rina, event.id, "daftar-hadir-2", "Hari kedua daring.");
		expect(await item("bukti-pengeluaran")).toMatchObject({
			state: "exempt",
			exemption: { reason: "Daring, tanpa uang transpor.", setByName: "Rina Contoh" },
		});
		expect([(await item("daftar-hadir-1")).state, (await item("daftar-hadir-2")).state]).toEqual(["missing", "exempt"]);
		expect(await requireSpjItem(rina, event.id, "bukti-pengeluaran")).toEqual({ ok: true });
		expect(await requireSpjItem(rina, event.id, "bukti-pengeluaran")).toEqual({ ok: true });
		expect((await item("bukti-pengeluaran")).state).toBe("missing");
		expect((await actionsOn(event.id)).filter(([action]) => String(action).startsWith("spj."))).toHaveLength(4);
	});
});

describe("what is not one's own", () => {
	test("another office puts nothing into a file, and takes nothing out of it", async () => {
		await add("laporan", scan("laporan"));
		const id = await firstPaper("laporan");
		const stranger = rina.as(await createStaff(rina, (await createOffice(rina)).id));
		const refused = await Promise.all([
			addSpjFiles(stranger, event.id, "laporan", [scan("asing")]),
			replaceSpjFile(stranger, event.id, id, scan("asing")),
			removeSpjFile(stranger, event.id, id, "asing"),
			exemptSpjItem(stranger, event.id, "foto", "asing"),
			requireSpjItem(stranger, event.id, "foto"),
			exportSpj(stranger, event.id),
		]);
		expect(refused.map(({ ok }) => ok)).toEqual(refused.map(() => false));
		expect(await item("laporan")).toMatchObject({ papers: [{ id, originalName: "pindaian.pdf" }], removed: [] });
		const other = await createOpenEvent(rina.as({ ...rina.actor, kind: "system", id: null }));
		expect(await removeSpjFile(rina.as({ ...rina.actor, kind: "system" }), other.id, id, "asing")).toMatchObject({
			ok: false,
		});
	});

	test("a draft has no file yet, and an event no item that it does not have", async () => {
		const draft = await createDraft(rina, { officeId: event.officeId });
		expect(await addSpjFiles(rina, draft.id, "laporan", [scan("laporan")])).toEqual({ ok: false, reason: "draft" });
		expect(await exportSpj(rina, draft.id)).toMatchObject({ ok: false });
		expect(await add("daftar-hadir-3", scan("lembar"))).toEqual({ ok: false, reason: "no-such-item" });
		expect(await exemptSpjItem(rina, event.id, "kuitansi", "asing")).toEqual({ ok: false, reason: "no-such-item" });
	});
});

test("taking the file out of the house is noted with what was missing", async () => {
	await add("laporan", scan("laporan"), scan("lampiran"));
	expect(await exportSpj(rina, event.id)).toEqual({ ok: true });
	const entry = (await auditQueries.listBySubject(rina.db, event.id)).find(({ action }) => action === "spj.exported");
	expect(JSON.parse(entry?.after ?? "{}")).toEqual({
		papers: 2,
		missing: ["surat-undangan", "daftar-hadir-1", "daftar-hadir-2", "surat-tugas", "bukti-pengeluaran", "foto"],
	});
});
