import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import * as checkInDesk from "#app/routes/desk/check-in";
import * as undoDesk from "#app/routes/desk/undo-check-in";
import * as staffEvidence from "#app/routes/files/followup-evidence";
import * as ownEvidence from "#app/routes/files/my-evidence";
import * as cancelFollowup from "#app/routes/panel/cancel-followup";
import * as editFollowup from "#app/routes/panel/edit-followup";
import * as eventFollowups from "#app/routes/panel/event-followups";
import * as eventPapers from "#app/routes/panel/event-papers";
import * as followupPage from "#app/routes/panel/followup";
import * as followups from "#app/routes/panel/followups";
import * as newFollowup from "#app/routes/panel/new-followup";
import * as renewLink from "#app/routes/panel/renew-followup-link";
import * as reopenFollowup from "#app/routes/panel/reopen-followup";
import * as reportFollowup from "#app/routes/public/report-followup";
import type { Runtime } from "#app/server/runtime.server";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, findFollowup } from "#tests/support/factories/followup";
import { createOffice } from "#tests/support/factories/office";
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
	at(testNow);
	const { id: officeId } = await createOffice(deps);
	event = await createOpenEvent(deps, { officeId });
	cookie = await signInAs(runtime, officeId);
});

function at(instant: string) {
	runtime.deps.now = () => new Date(instant);
}

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 9, 9, 9]);

/** A report as a telephone sends it, with or without a file. */
function report(fields: Record<string, string>, file?: { bytes: BlobPart; name: string }): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	if (file) form.set("file", new File([file.bytes], file.name, { type: "image/jpeg" }));
	return form;
}

describe("the owner's page", () => {
	let followup: Followup;
	let token: string;
	beforeEach(async () => {
		followup = await createPromise(deps, event.id);
		token = deps.links.token("followup", followup.id, 1);
	});
	const look = (key = token) => visit(runtime, reportFollowup, { path: `/rtl/${key}`, params: { token: key } });
	const send = (form: FormData, key = token) =>
		visit(runtime, reportFollowup, { path: `/rtl/${key}`, params: { token: key }, form });

	test("shows what was promised and changes nothing, however often it is opened", async () => {
		for (let opened = 0; opened < 3; opened++) {
			expect(await look()).toMatchObject({ status: 200, data: { followup: { code: followup.code } } });
		}
		expect(await findFollowup(deps, followup.id)).toEqual(followup);
		expect(await followupQueries.listChanges(runtime.db, followup.id)).toHaveLength(2);
	});

	test("opens with no other key: a guess, a renewed link, the link of a registration", async () => {
		const keys = [
			"guess",
			deps.links.token("followup", followup.id, 2),
			deps.links.token("registration", followup.id, 1),
		];
		for (const key of keys) {
			expect((await look(key)).status).toBe(404);
			expect((await send(report({ note: "x", progress: "in_progress" }), key)).status).toBe(404);
		}
	});

	test("tells the owner nothing of other people's addresses and names", async () => {
		const other = { kind: "user", id: null, name: "Rina Rahasia", requestId: null } as const;
		await createPromise({ ...deps, actor: other }, event.id, { ownerEmail: "orang.lain@koperasi.test" });
		const text = JSON.stringify((await look()).data);
		expect(text).not.toContain("orang.lain@koperasi.test");
		expect(text).not.toContain("linkHash");
	});

	test("takes a report with a photo and shows the photo to whoever holds the link only", async () => {
		const photo = { bytes: jpeg, name: "foto rapat.jpg" };
		const sent = await send(report({ note: "RAT terlaksana", progress: "done" }, photo));
		expect(sent).toMatchObject({ status: 303, location: `/rtl/${token}?kabar=sent` });
		expect(await findFollowup(deps, followup.id)).toMatchObject({ status: "done", completedOn: "2026-11-02" });
		const fileId = (await followupQueries.listEvidence(runtime.db, followup.id))[0]?.fileId ?? "";
		const get = (key: string) =>
			visit(runtime, ownEvidence, { path: `/rtl/${key}/bukti/${fileId}`, params: { token: key, fileId } });
		const { status, headers } = await get(token);
		expect(status).toBe(200);
		expect(Object.fromEntries(headers)).toMatchObject({
			"content-type": "image/jpeg",
			"content-disposition": `inline; filename="foto rapat.jpg"; filename*=UTF-8''foto%20rapat.jpg`,
			"content-security-policy": "default-src 'none'; sandbox",
			"x-content-type-options": "nosniff",
			"cache-control": "private, no-store",
		});
		const neighbour = await createPromise(deps, event.id);
		expect((await get(deps.links.token("followup", neighbour.id, 1))).status).toBe(404);
	});

	test.each([
		["a page dressed as a photo", { note: "Sudah", progress: "in_progress" }, "<html>", { file: "file-type" }],
		["nothing said and nothing shown", { note: "", progress: "in_progress" }, null, { note: "progress-required" }],
		["done without evidence", { note: "Sudah", progress: "done" }, null, { completionReason: "done-without-evidence" }],
		["no state", { note: "Sudah" }, null, { progress: "choose-one" }],
		["a bell character", { note: "Su\u0007dah", progress: "in_progress" }, null, { note: "control-characters" }],
	])("answers %s with the form, the words kept", async (_name, fields, file, errors) => {
		const answer = await send(report(fields, file === null ? undefined : { bytes: file, name: "foto.jpg" }));
		expect(answer).toMatchObject({ status: 400, data: { form: { errors, values: { note: fields.note } } } });
		expect(await findFollowup(deps, followup.id)).toEqual(followup);
	});

	test("takes nothing once it is closed, and says so", async () => {
		await send(report({ note: "", progress: "done", completionReason: "Sudah tercatat" }));
		expect(await send(report({ note: "Lagi", progress: "in_progress" }))).toMatchObject({ location: `/rtl/${token}` });
		expect(await look()).toMatchObject({ data: { followup: { status: "done" } } });
	});
});

describe("the organisers' pages", () => {
	const panel = (
		route: Parameters<typeof visit>[1],
		path: string,
		params: Record<string, string>,
		form?: Record<string, string>,
	) => visit(runtime, route, { path, params, cookie, ...(form ? { form } : {}) });
	const fields = {
		title: "Melaporkan RAT",
		theme: "cooperatives",
		priority: "high",
		organisationName: "Koperasi Maju (rekaan)",
		ownerCategory: "cooperative",
		ownerPhone: "0812 3456 7890",
		dueOn: "2026-12-10",
	};

	test("record a promise and lead to it", async () => {
		const path = `/panel/kegiatan/${event.id}/tindak-lanjut/baru`;
		const answer = await panel(newFollowup, path, { eventId: event.id }, fields);
		expect(answer.status).toBe(303);
		const id = answer.location?.split("/").at(-1)?.split("?")[0] ?? "";
		expect(await findFollowup(deps, id)).toMatchObject({
			ownerPhone: "+6281234567890",
			priority: "high",
			sessionId: null,
		});
		expect(await panel(followupPage, `/panel/tindak-lanjut/${id}`, { followupId: id })).toMatchObject({ status: 200 });
	});

	test.each([
		[{ title: "" }, { title: "action-required" }],
		[{ theme: "lainnya" }, { theme: "theme-required" }],
		[{ organisationName: " " }, { organisationName: "owner-required" }],
		[{ ownerEmail: "siti@" }, { ownerEmail: "email-invalid" }],
		[{ ownerPhone: "021" }, { ownerPhone: "phone-invalid" }],
		[{ dueOn: "2026-02-30" }, { dueOn: "date-invalid" }],
		[{ dueOn: "2026-11-01" }, { dueOn: "due-before-event" }],
		[{ sessionId: "nirgends" }, { sessionId: "choose-one" }],
	])("refuse %j beside its field and keep the words", async (wrong, errors) => {
		const path = `/panel/kegiatan/${event.id}/tindak-lanjut/baru`;
		const answer = await panel(newFollowup, path, { eventId: event.id }, { ...fields, ...wrong });
		const values = {
			organisationName: (wrong as { organisationName?: string }).organisationName?.trim() ?? fields.organisationName,
		};
		expect(answer).toMatchObject({ status: 400, data: { form: { errors, values } } });
	});

	test("change, cancel, reopen and hand over one", async () => {
		const { id } = await createPromise(deps, event.id);
		const page = `/panel/tindak-lanjut/${id}`;
		const later = { ...fields, dueOn: "2027-01-20" };
		expect(await panel(editFollowup, `${page}/perubahan`, { followupId: id }, later)).toMatchObject({
			status: 400,
			data: { form: { errors: { note: "extension-without-reason" } } },
		});
		const edited = await panel(
			editFollowup,
			`${page}/perubahan`,
			{ followupId: id },
			{ ...later, note: "RAT diundur" },
		);
		expect(edited.location).toBe(`${page}?kabar=edited`);
		expect((await panel(renewLink, `${page}/tautan`, { followupId: id }, {})).location).toBe(`${page}?kabar=renewed`);
		expect(await panel(cancelFollowup, `${page}/pembatalan`, { followupId: id }, { reason: "" })).toMatchObject({
			status: 400,
		});
		expect(
			(await panel(cancelFollowup, `${page}/pembatalan`, { followupId: id }, { reason: "Digabung" })).location,
		).toBe(`${page}?kabar=cancelled`);
		expect((await panel(editFollowup, `${page}/perubahan`, { followupId: id })).location).toBe(`${page}?kabar=closed`);
		expect((await panel(reopenFollowup, `${page}/pembukaan`, { followupId: id }, { reason: "Keliru" })).location).toBe(
			`${page}?kabar=reopened`,
		);
		expect(await findFollowup(deps, id)).toMatchObject({ status: "in_progress", dueOn: "2027-01-20" });
	});

	test("list by view, words, theme and page in the address, and fall back to the first page", async () => {
		for (let made = 1; made <= 26; made++) await createPromise(deps, event.id, { title: `Janji ${made}` });
		await createPromise(deps, event.id, { title: "Lain", theme: "other" });
		const list = async (query: string) =>
			(await panel(followups, `/panel/tindak-lanjut${query}`, {})).data as {
				rows: { title: string }[];
				counts: { all: number; overdue: number };
				page: number;
				pageCount: number;
			};
		expect(await list("")).toMatchObject({ page: 1, pageCount: 2, counts: { all: 27, overdue: 0 } });
		expect((await list("?halaman=2")).rows).toHaveLength(2);
		expect(await list("?halaman=99")).toMatchObject({ page: 1 });
		expect((await list("?cari=LAIN&tema=other")).rows.map(({ title }) => title)).toEqual(["Lain"]);
		expect((await list("?tampilan=terlambat")).rows).toEqual([]);
		expect((await list("?tema=%00&provinsi=zz&tampilan=x")).counts.all).toBe(27);
		const path = `/panel/kegiatan/${event.id}/tindak-lanjut`;
		expect(await panel(eventFollowups, path, { eventId: event.id })).toMatchObject({ data: { counts: { all: 27 } } });
	});

	test("do not exist for another office, on any address and with any act", async () => {
		const followup = await createPromise(deps, event.id);
		await reportWithPhoto(followup);
		const fileId = (await followupQueries.listEvidence(runtime.db, followup.id))[0]?.fileId ?? "";
		const mine = cookie;
		cookie = await signInAs(runtime, (await createOffice(deps, "Kantor lain")).id);
		const page = `/panel/tindak-lanjut/${followup.id}`;
		const params = { followupId: followup.id, eventId: event.id, fileId, day: "1" };
		for (const route of [
			followupPage,
			editFollowup,
			cancelFollowup,
			reopenFollowup,
			renewLink,
			staffEvidence,
			eventFollowups,
			newFollowup,
			eventPapers,
			checkInDesk,
			undoDesk,
		]) {
			expect((await panel(route, page, params)).status).toBe(404);
			if ("action" in route) expect((await panel(route, page, params, { reason: "x" })).status).toBe(404);
		}
		expect((await panel(followups, "/panel/tindak-lanjut", {})).data).toMatchObject({ counts: { all: 0 } });
		cookie = mine;
		expect((await panel(staffEvidence, page, params)).status).toBe(200);
		expect((await panel(staffEvidence, page, { ...params, fileId: followup.id })).status).toBe(404);
	});

	async function reportWithPhoto({ id }: Followup) {
		const token = deps.links.token("followup", id, 1);
		const form = report({ note: "Foto", progress: "in_progress" }, { bytes: jpeg, name: "foto.jpg" });
		await visit(runtime, reportFollowup, { path: `/rtl/${token}`, params: { token }, form });
	}
});
