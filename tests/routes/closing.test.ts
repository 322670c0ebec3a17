import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import * as docx from "#app/routes/files/report-docx";
import * as pdf from "#app/routes/files/report-pdf";
import * as closing from "#app/routes/panel/close-event";
import * as report from "#app/routes/panel/event-report";
import * as reportPart from "#app/routes/panel/report-part";
import type { Runtime } from "#app/server/runtime.server";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { docxText } from "#tests/support/docx-text";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { pdfText } from "#tests/support/pdf-text";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let cookie: string;
beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	deps.now = () => new Date(testNow);
	event = await createOpenEvent(deps);
	deps.now = () => new Date("2026-11-14T02:00:00.000Z");
	cookie = await signInAs(runtime, event.officeId);
});

const look = (query = "", as = cookie, eventId = event.id) =>
	visit(runtime, report, { path: `/panel/kegiatan/${eventId}/laporan${query}`, params: { eventId }, cookie: as });
const file = (route: typeof pdf, query = "", as = cookie, eventId = event.id) =>
	visit(runtime, route, { path: `/panel/kegiatan/${eventId}/laporan.pdf${query}`, params: { eventId }, cookie: as });
const write = (form: Record<string, string>, partSlug = "umum", as = cookie) =>
	visit(runtime, reportPart, {
		path: `/panel/kegiatan/${event.id}/laporan/${partSlug}`,
		params: { eventId: event.id, partSlug },
		cookie: as,
		form,
	});
const close = (form: Record<string, string>, as = cookie) =>
	visit(runtime, closing, {
		path: `/panel/kegiatan/${event.id}/penutupan`,
		params: { eventId: event.id },
		cookie: as,
		form,
	});

/** The version that a part's form carries now. */
async function shownVersion(partSlug: string): Promise<string> {
	const { data } = await visit(runtime, reportPart, {
		path: `/panel/kegiatan/${event.id}/laporan/${partSlug}`,
		params: { eventId: event.id, partSlug },
		cookie,
	});
	return (data as Awaited<ReturnType<typeof reportPart.loader>>).stored.version;
}

describe("the report of an event", () => {
	test("is read and downloaded as PDF and DOCX, with what organisers wrote", async () => {
		const written = await write({ body: "Kata panitia & <b>.", version: await shownVersion("umum") });
		expect(written.location).toBe(`/panel/kegiatan/${event.id}/laporan?kabar=saved`);
		expect(JSON.stringify((await look()).data)).toContain("Kata panitia & <b>.");
		const [paper, document] = [await file(pdf), await file(docx)];
		expect(paper.headers.get("content-disposition")).toBe(`attachment; filename="laporan-${event.slug}.pdf"`);
		expect(pdfText(await paper.bytes())).toContain("Kata panitia & <b>.");
		expect(document.headers.get("content-disposition")).toBe(`attachment; filename="laporan-${event.slug}.docx"`);
		expect(await docxText(await document.bytes())).toContain("Kata panitia & <b>.");
	});

	test("shows theirs beside yours when two write at once, and keeps what was typed when a form is wrong", async () => {
		const version = await shownVersion("umum");
		await write({ body: "Kata Rina.", version });
		expect(await write({ body: "Kata Agus.", version })).toMatchObject({
			status: 409,
			data: { conflicts: [{ theirs: "Kata Rina.", yours: "Kata Agus." }], form: { values: { body: "Kata Agus." } } },
		});
		expect(await write({ body: "" })).toMatchObject({ status: 400, data: { form: { errors: { body: "required" } } } });
		expect((await write({ act: "reset", version: await shownVersion("umum") })).location).toContain("kabar=reset");
		expect((await write({ body: "x" }, "tidak-ada")).status).toBe(404);
	});

	test("of a draft is a page that says so, and no file", async () => {
		const draft = await createDraft(deps, { officeId: event.officeId });
		expect(await look("", cookie, draft.id)).toMatchObject({ status: 200, data: { report: null } });
		for (const route of [pdf, docx]) expect((await file(route, "", cookie, draft.id)).status).toBe(404);
	});

	test("is nothing to another office, in any state", async () => {
		const stranger = await signInAs(runtime, (await createOffice(deps)).id);
		const answers = async () =>
			(
				await Promise.all([
					look("", stranger),
					look("?terbitan=1", stranger),
					file(pdf, "?terbitan=1", stranger),
					file(docx, "", stranger),
					write({ body: "Asing." }, "umum", stranger),
					close({ act: "close" }, stranger),
				])
			).map(({ status }) => status);
		expect(new Set(await answers())).toEqual(new Set([404]));
		await close({ act: "close" });
		expect(new Set(await answers())).toEqual(new Set([404]));
	});
});

describe("a closed event", () => {
	test("keeps its issues to read and download, also after it was opened and closed again", async () => {
		expect((await close({ act: "close" })).location).toContain("kabar=closed");
		expect(await look()).toMatchObject({ data: { event: { phase: "reported" }, report: { issue: { number: 1 } } } });
		expect(await write({ body: "Terlambat.", version: await shownVersion("umum") })).toMatchObject({
			status: 409,
			data: { refusal: "closed" },
		});
		expect(await close({ act: "reopen", reason: "" })).toMatchObject({ status: 400 });
		expect((await close({ act: "reopen", reason: "Salah hitung." })).location).toContain("kabar=reopened");
		await write({ body: "Sudah diperbaiki.", version: await shownVersion("umum") });
		await close({ act: "close" });
		const texts = await Promise.all(
			["?terbitan=1", "?terbitan=2", ""].map(async (query) => pdfText(await (await file(pdf, query)).bytes())),
		);
		expect(texts.map((text) => text.includes("Sudah diperbaiki."))).toEqual([false, true, true]);
		for (const query of ["?terbitan=3", "?terbitan=x", "?terbitan=0"]) expect((await look(query)).status).toBe(404);
	});

	test("cannot be closed before it is over, nor opened while it is open", async () => {
		expect(await close({ act: "reopen", reason: "Tidak ditutup." })).toMatchObject({ status: 409 });
		deps.now = () => new Date(testNow);
		expect(await close({ act: "close" })).toMatchObject({ status: 409, data: { refusal: "not-finished" } });
	});
});
