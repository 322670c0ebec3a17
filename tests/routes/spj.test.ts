import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { signLetter } from "#app/domain/invitations/sign-letter";
import { changeConsents } from "#app/domain/registrations/change-consents";
import { spjChecklist } from "#app/domain/spj/checklist";
import { exemptSpjItem } from "#app/domain/spj/exempt-spj-item";
import * as archive from "#app/routes/files/spj-archive";
import * as paper from "#app/routes/files/spj-paper";
import * as checklist from "#app/routes/panel/spj";
import * as onePaper from "#app/routes/panel/spj-file";
import * as item from "#app/routes/panel/spj-item";
import type { Runtime } from "#app/server/runtime.server";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { expectGolden } from "#tests/support/golden";
import { register } from "#tests/support/outbox";
import { pdfText } from "#tests/support/pdf-text";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";
import { unzipped } from "#tests/support/unzipped";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let cookie: string;
beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	deps.now = () => new Date(testNow);
	event = await createOpenEvent(deps);
	cookie = await signInAs(runtime, event.officeId);
});

const pdf = (text: string, name: string) => new File([`%PDF-1.7 ${text}`], name, { type: "application/pdf" });
const photo = readFileSync(path.join(import.meta.dirname, "../support/photo.png"));

function upload(itemSlug: string, files: File[], as = cookie) {
	const form = new FormData();
	for (const file of files) form.append("files", file);
	const at = `/panel/kegiatan/${event.id}/spj/${itemSlug}`;
	return visit(runtime, item, { path: at, params: { eventId: event.id, itemSlug }, cookie: as, form });
}
const papersOf = async (slug: string) =>
	(await spjChecklist(runtime.db, event.id)).find((entry) => entry.slug === slug)?.papers ?? [];
const firstPaper = async (slug: string) => (await papersOf(slug))[0]?.id ?? "";
const save = (spjFileId: string, as: string | null = cookie, eventId = event.id) =>
	visit(runtime, paper, {
		path: `/panel/kegiatan/${eventId}/spj/berkas/${spjFileId}`,
		params: { eventId, spjFileId },
		...(as ? { cookie: as } : {}),
	});
const download = (as: string | null = cookie) =>
	visit(runtime, archive, {
		path: `/panel/kegiatan/${event.id}/spj/unduhan`,
		params: { eventId: event.id },
		...(as ? { cookie: as } : {}),
		form: {},
	});
const look = (as: string | null = cookie) =>
	visit(runtime, checklist, {
		path: `/panel/kegiatan/${event.id}/spj`,
		params: { eventId: event.id },
		...(as ? { cookie: as } : {}),
	});

describe("papers go in and out", () => {
	test("several are uploaded at once, and each is saved under its name and never shown in the browser", async () => {
		const answer = await upload("daftar-hadir-1", [
			pdf("lembar 1", "lembar satu.pdf"),
			new File([photo], "lembar 2.png"),
		]);
		expect([answer.status, answer.location]).toEqual([303, expect.stringContaining("daftar-hadir-1?kabar=added")]);
		const saved = await Promise.all((await papersOf("daftar-hadir-1")).map(({ id }) => save(id)));
		expect(saved.map(({ headers }) => headers.get("content-disposition")?.split(";")[0])).toEqual([
			"attachment",
			"attachment",
		]);
		expect(saved.map(({ headers }) => headers.get("x-content-type-options"))).toEqual(["nosniff", "nosniff"]);
		expect(await saved[0]?.text()).toBe("%PDF-1.7 lembar 1");
	});

	test("the same upload again says that nothing is kept twice", async () => {
		await upload("laporan", [pdf("laporan", "laporan.pdf")]);
		expect((await upload("laporan", [pdf("laporan", "laporan.pdf")])).location).toContain("kabar=known");
		expect(await papersOf("laporan")).toHaveLength(1);
	});

	test.each([
		["nothing", [], "document-file-required"],
		["a program that calls itself a PDF", [new File(["MZ"], "laporan.pdf")], "spj-type"],
		["too much", [new File([new Uint8Array(15 * 1024 * 1024 + 1)], "laporan.pdf")], "spj-size"],
	])("%s is refused beside the field", async (_what, files, error) => {
		expect(await upload("laporan", files)).toMatchObject({ status: 400, data: { form: { errors: { files: error } } } });
		expect(await papersOf("laporan")).toEqual([]);
	});

	test("a paper is replaced, and taken out with a reason", async () => {
		await upload("laporan", [pdf("laporan", "laporan.pdf")]);
		const act = async (fields: Record<string, string | File>) => {
			const form = new FormData();
			for (const [name, value] of Object.entries(fields)) form.set(name, value);
			const params = { eventId: event.id, itemSlug: "laporan", spjFileId: await firstPaper("laporan") };
			return visit(runtime, onePaper, { path: "/panel/kegiatan/x/spj/laporan/x", params, cookie, form });
		};
		expect((await act({ act: "replace", file: pdf("akhir", "akhir.pdf") })).location).toContain("kabar=replaced");
		expect(await papersOf("laporan")).toMatchObject([{ originalName: "akhir.pdf" }]);
		expect(await act({ act: "remove", reason: "" })).toMatchObject({ status: 400 });
		const gone = await firstPaper("laporan");
		expect((await act({ act: "remove", reason: "Salah kegiatan." })).location).toContain("kabar=removed");
		expect((await save(gone)).status).toBe(404);
	});

	test("an item is declared unnecessary and asked for again", async () => {
		const params = { eventId: event.id, itemSlug: "bukti-pengeluaran" };
		const act = (form: Record<string, string>) =>
			visit(runtime, item, { path: "/panel/kegiatan/x/spj/bukti-pengeluaran", params, cookie, form });
		expect(await act({ act: "exempt" })).toMatchObject({
			status: 400,
			data: { form: { errors: { reason: "reason-required" } } },
		});
		expect((await act({ act: "exempt", reason: "Tanpa uang transpor." })).location).toContain("kabar=exempted");
		expect((await act({ act: "require" })).location).toContain("kabar=required");
	});
});

describe("nobody else gets anything", () => {
	test("another office finds no file, no paper and no download, and puts nothing in", async () => {
		await upload("laporan", [pdf("rahasia", "laporan.pdf")]);
		const id = await firstPaper("laporan");
		const office = await createOffice(deps);
		const stranger = await signInAs(runtime, office.id);
		const answers = [
			await look(stranger),
			await save(id, stranger),
			await download(stranger),
			await upload("laporan", [pdf("asing", "asing.pdf")], stranger),
		];
		expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
		expect(await papersOf("laporan")).toHaveLength(1);
		const own = await createOpenEvent(deps, { officeId: office.id });
		expect((await save(id, stranger, own.id)).status).toBe(404);
	});

	test("a participant's link or ticket opens nothing, and whoever is not signed in is led to the door", async () => {
		await upload("laporan", [pdf("rahasia", "laporan.pdf")]);
		const id = await firstPaper("laporan");
		const siti = await register(deps, event.id, "Siti");
		for (const purpose of ["registration", "pass"] as const) {
			const token = deps.links.token(purpose, siti.id, siti.linkVersion);
			expect((await save(id, `__session=${token}`)).location).toContain("/masuk");
			expect((await download(`__session=${token}`)).status).toBe(401);
		}
		expect((await look(null)).location).toContain("/masuk");
	});
});

describe("the download", () => {
	test("is one ZIP in the order of the file, with contents, sums, the signed letter and what was uploaded", async () => {
		const siti = await register(deps, event.id, "Siti Aminah");
		const budi = await register(deps, event.id, "Budi");
		for (const one of [siti, budi]) await changeConsents(deps, one, ["photo_documentation"]);
		await changeConsents(deps, budi, []);
		await signLetter(deps, event.id, {
			bytes: new TextEncoder().encode("%PDF-1.7 undangan"),
			name: "undangan ttd.pdf",
		});
		await upload("daftar-hadir-1", [pdf("lembar 1", "lembar/1.pdf"), new File([photo], "lembar 2.png")]);
		await upload("daftar-hadir-2", [pdf("lembar 3", "lembar 3.pdf")]);
		await upload("laporan", [pdf("laporan", "Laporan: akhir?.pdf")]);
		await upload("foto", [new File([photo], "IMG_0001.png")]);
		await exemptSpjItem(deps, event.id, "bukti-pengeluaran", "Tanpa uang transpor.");
		deps.now = () => new Date("2026-11-12T12:00:00.000Z");
		const dayId = (await eventQueries.listDays(deps.db, event.id))[0]?.id ?? "";
		for (const { id } of [siti, budi]) await letIn(deps, event.id, { by: "registration", registrationId: id, dayId });
		cookie = await signInAs(runtime, event.officeId);
		const answer = await download();
		expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
		expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="spj-${event.slug}-2026-11-12.zip"`);
		const files = await unzipped(await answer.bytes());
		expectGolden("papers/spj-files.txt", `${[...files.keys()].join("\n")}\n`);
		const summed = [...files].filter(([name]) => /^0[1-9] /.test(name));
		expect(files.get("SHA256SUMS.txt")?.toString()).toBe(
			summed.map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`).join(""),
		);
		const contents = pdfText(files.get("00 Daftar isi.pdf") ?? Buffer.alloc(0)).replace(/\s+/g, " ");
		expect(contents).toContain("Tanpa uang transpor.");
		expect(contents).toContain("1 dari 2 orang yang hadir tidak menyetujui difoto");
		expect(contents).toContain("5 Surat tugas dan SPD Belum ada");
		const list = pdfText(
			files.get("03 Daftar hadir hari 1/01 Kehadiran menurut Rembuk - SP-SB.pdf") ?? Buffer.alloc(0),
		);
		expect(list).toContain("Siti Aminah");
		const entry = (await auditQueries.listBySubject(deps.db, event.id)).find(({ action }) => action === "spj.exported");
		expect(entry?.actorName).toBe("Rina Contoh");
	});

	test("is an act and no link", async () => {
		const opened = await visit(runtime, archive, {
			path: `/panel/kegiatan/${event.id}/spj/unduhan`,
			params: { eventId: event.id },
			cookie,
		});
		expect([opened.status, opened.location]).toEqual([303, `/panel/kegiatan/${event.id}/spj`]);
		expect((await auditQueries.listBySubject(deps.db, event.id)).some(({ action }) => action === "spj.exported")).toBe(
			false,
		);
	});
});
