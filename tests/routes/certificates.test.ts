import { beforeAll, beforeEach, expect, test } from "vitest";
import { issueCertificates } from "#app/domain/certificates/issue-certificates";
import { erasePeople } from "#app/domain/privacy/erase-people";
import * as myCertificate from "#app/routes/files/my-certificate";
import * as paperBatchFile from "#app/routes/files/paper-batch-file";
import * as eventPapers from "#app/routes/panel/event-papers";
import * as paperBatch from "#app/routes/panel/paper-batch";
import * as certificate from "#app/routes/public/certificate";
import * as findCertificate from "#app/routes/public/find-certificate";
import * as myRegistration from "#app/routes/public/my-registration";
import { makeDuePapers } from "#app/server/paper-batches.server";
import type { Runtime } from "#app/server/runtime.server";
import { inTransaction, newId } from "#db/client";
import * as certificateQueries from "#db/queries/certificates";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { letIn, takeBack } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { pdfText } from "#tests/support/pdf-text";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let event: EventRow;
let siti: Registration;
let budi: Registration;
let code: string;
let cookie: string;

function at(instant: string) {
	runtime.deps.now = () => new Date(instant);
}

beforeAll(async () => {
	runtime = await testRuntime({ LIMITS: "strict" });
	const { deps } = runtime;
	at(testNow);
	event = await createOpenEvent(deps, {
		days: [{ startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00" }],
	});
	siti = await register(deps, event.id, "Siti Aminah", { titleSuffix: "S.H.", phone: "+6281234567890" });
	budi = await register(deps, event.id, "Budi Santoso");
	const [day] = await eventQueries.listDays(deps.db, event.id);
	at("2026-11-12T01:41:00.000Z");
	for (const { id } of [siti, budi])
		await letIn(deps, event.id, { by: "registration", registrationId: id, dayId: day?.id ?? "" });
	at("2026-11-13T02:00:00.000Z");
	code = (await issueCertificates(deps, event.id, [siti.id]))[0]?.code ?? "";
});

beforeEach(async () => {
	at("2026-11-13T02:00:00.000Z");
	cookie = await signInAs(runtime, event.officeId);
});

const check = (typed: string, address?: string) =>
	visit(runtime, certificate, {
		path: `/sertifikat/${encodeURIComponent(typed)}`,
		params: { code: typed },
		...(address ? { address } : {}),
	});
const tokenOf = ({ id, linkVersion }: Registration) => runtime.deps.links.token("registration", id, linkVersion);
const ownCertificate = (of: Registration) =>
	visit(runtime, myCertificate, { path: `/pendaftaran/${tokenOf(of)}/sertifikat.pdf`, params: { token: tokenOf(of) } });
const base = () => `/panel/kegiatan/${event.id}/berkas-cetak`;
const panel = (route: Parameters<typeof visit>[1], path = "", batchId = "", form?: Record<string, string>) =>
	visit(runtime, route, {
		path: base() + path,
		params: { eventId: event.id, batchId },
		cookie,
		...(form ? { form } : {}),
	});

test("whoever holds a certificate learns from its code whose it is and for what, and nothing else of the holder", async () => {
	const answer = await check(code.toLowerCase().replaceAll("-", " "));
	expect(answer.status).toBe(200);
	expect(answer.data).toEqual({
		result: "valid",
		code,
		name: "Siti Aminah, S.H.",
		event: event.title,
		host: event.hostName,
		first: "2026-11-12T08:30",
		last: "2026-11-12T08:30",
	});
});

test("an unknown code, and what can be none, get one calm answer", async () => {
	const unknown = await check("CCCCC-CCCCC-CCCCC");
	const none = await check("<script>");
	expect([unknown.status, unknown.data]).toEqual([404, { result: "unknown" }]);
	expect([none.status, none.data]).toEqual([404, { result: "unknown" }]);
});

test("codes cannot be tried one after the other", async () => {
	const statuses: number[] = [];
	for (let index = 0; index < 61; index++) statuses.push((await check(`CODE-${index}`, "203.0.113.99")).status);
	expect(statuses.filter((status) => status === 404)).toHaveLength(60);
	expect(statuses.at(-1)).toBe(429);
	// Nor does a right one slip through then.
	expect((await check(code, "203.0.113.99")).status).toBe(429);
	expect((await check(code, "203.0.113.98")).status).toBe(200);
});

test("a typed code leads to its page", async () => {
	const answer = await visit(runtime, findCertificate, { path: `/sertifikat?kode=${code}` });
	expect(answer.location).toBe(`/sertifikat/${code}`);
});

test("participants download their certificate on their page once it is issued", async () => {
	expect(pdfText(await (await ownCertificate(siti)).bytes())).toContain("Siti Aminah, S.H.");
	expect((await ownCertificate(budi)).status).toBe(404);
	const page = (of: Registration) =>
		visit(runtime, myRegistration, { path: `/pendaftaran/${tokenOf(of)}`, params: { token: tokenOf(of) } });
	expect((await page(siti)).data).toMatchObject({ papers: { hasCertificate: true } });
	expect((await page(budi)).data).toMatchObject({ papers: { hasCertificate: false } });
});

test("an organiser issues certificates, watches their number grow, and downloads the file with a line in the trail", async () => {
	expect((await panel(eventPapers)).data).toMatchObject({ certificates: { earned: 2, valid: 1 }, mayIssue: true });
	const begun = await panel(eventPapers, "", "", { kind: "certificates", category: "", form_key: newId() });
	const batchId = /berkas-cetak\/([0-9a-f-]{36})\?pantau=1$/.exec(begun.location ?? "")?.[1] ?? "";
	const watched = await panel(paperBatch, `/${batchId}?pantau=1`, batchId);
	expect(watched.headers.get("refresh")).toBe("3");
	expect(watched.data).toMatchObject({ batch: { state: "making", done: 0, total: 2 }, isWatching: true });
	const early = await panel(paperBatchFile, `/${batchId}/unduhan`, batchId, { x: "" });
	expect(early.location).toBe(`${base()}/${batchId}?pantau=1`);
	await makeDuePapers(runtime.deps, { owner: newId(), signal: new AbortController().signal });
	const made = await panel(paperBatch, `/${batchId}?pantau=1`, batchId);
	expect(made.headers.get("refresh")).toBeNull();
	expect(made.data).toMatchObject({ batch: { state: "finished", done: 2 }, isWatching: false });
	const file = await panel(paperBatchFile, `/${batchId}/unduhan`, batchId, { x: "" });
	expect(pdfText(await file.bytes())).toContain(code);
	const entries = await runtime.db
		.selectFrom("auditEntries")
		.select("action")
		.where("action", "like", "paper.%")
		.orderBy("id")
		.execute();
	expect(entries.map(({ action }) => action)).toEqual(["paper.begun", "paper.downloaded"]);
	expect((await ownCertificate(budi)).status).toBe(200);
	at("2026-11-16T02:00:01.000Z");
	cookie = await signInAs(runtime, event.officeId);
	expect((await panel(paperBatch, `/${batchId}`, batchId)).status).toBe(404);
	expect((await panel(paperBatchFile, `/${batchId}/unduhan`, batchId, { x: "" })).status).toBe(404);
});

test("before the event is over no certificates are begun", async () => {
	at("2026-11-12T02:00:00.000Z");
	cookie = await signInAs(runtime, event.officeId);
	const begun = await panel(eventPapers, "", "", { kind: "certificates", category: "", form_key: newId() });
	expect(begun.location).toBe(`${base()}?kabar=notOver`);
});

test("a withdrawn certificate says so and names nobody", async () => {
	const staff = { ...runtime.deps, actor: await createStaff(runtime.deps, event.officeId) };
	const living = await runtime.db
		.selectFrom("attendances")
		.select("id")
		.where("registrationId", "=", siti.id)
		.executeTakeFirstOrThrow();
	await takeBack(staff, event.id, living.id);
	expect((await check(code)).data).toMatchObject({ result: "revoked", code, name: null });
	expect((await ownCertificate(siti)).status).toBe(404);
});

test("a certificate whose holder was erased counts on, names nobody, and is not called withdrawn", async () => {
	const { deps } = runtime;
	const [own] = await issueCertificates(deps, event.id, [budi.id]);
	const before = await certificateQueries.countByEvent(deps.db, event.id);
	await inTransaction(deps.db, (trx) => erasePeople(trx, deps, [budi]));
	expect(await certificateQueries.countByEvent(deps.db, event.id)).toEqual(before);
	const { data } = await check(own?.code ?? "");
	expect(data).toMatchObject({ result: "erased", name: null });
	expect(JSON.stringify(data)).not.toContain("Budi");
});
