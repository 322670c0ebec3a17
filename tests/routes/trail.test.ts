import { beforeEach, describe, expect, test } from "vitest";
import { recordAll } from "#app/domain/audit/record";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import * as trailFile from "#app/routes/files/trail-file";
import * as trail from "#app/routes/panel/trail";
import * as trailEntry from "#app/routes/panel/trail-entry";
import type { Runtime } from "#app/server/runtime.server";
import { inTransaction } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs, signInTo } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let event: EventRow;
let siti: Registration;
let cookie: string;
let rina: { id: string };

beforeEach(async () => {
	runtime = await testRuntime();
	runtime.deps.now = () => new Date(testNow);
	event = await createOpenEvent(runtime.deps);
	siti = await register(runtime.deps, event.id, "Siti Aminah");
	const staff = await createStaff(runtime.deps, event.officeId, "admin");
	rina = staff;
	cookie = await signInTo(runtime, staff.id);
	const actor = { ...staff, requestId: "req-1" };
	await cancelRegistration({ ...runtime.deps, actor }, siti.id, { reason: "=HYPERLINK(x) Siti sakit" });
});

interface Page {
	entries: { id: string; action: string; at: string; href: string | null; code: string | null }[];
	next: string | null;
}
const list = async (query = "", as = cookie) =>
	(await visit(runtime, trail, { path: `/panel/jejak${query}`, cookie: as })).data as Page;
const actions = async (query: string) => (await list(query)).entries.map(({ action }) => action);

describe("an auditor", () => {
	test("finds entries by action, person, request, day and word, each by itself", async () => {
		expect(await actions("?kelompok=registration")).toEqual(["registration.cancelled", "registration.created"]);
		expect(await actions(`?rekaman=${siti.id}`)).toEqual(["registration.cancelled", "registration.created"]);
		expect(await actions(`?pelaku=${rina.id}&kelompok=registration`)).toEqual(["registration.cancelled"]);
		expect(await actions("?permintaan=req-1")).toEqual(["registration.cancelled"]);
		expect(await actions("?cari=siti+SAKIT")).toEqual(["registration.cancelled"]);
		expect(await actions("?cari=100%25")).toEqual([]);
		expect(await actions(`?kegiatan=${event.id}&kelompok=registration&dari=2026-11-02&sampai=2026-11-02`)).toHaveLength(
			2,
		);
		expect(await actions("?kelompok=registration&sampai=2026-11-01")).toEqual([]);
		expect(await actions("?kelompok=registration&dari=2026-11-03")).toEqual([]);
		expect(await actions("?kelompok=nothing-of-that-name")).toEqual([]);
	});

	test("pages through everything once, in order, whatever is written meanwhile", async () => {
		const write = (count: number) =>
			inTransaction(runtime.db, (trx) =>
				recordAll(
					trx,
					runtime.deps,
					Array.from({ length: count }, () => ({ action: "event.edited" as const, subjectId: event.id })),
				),
			);
		await write(120);
		const total = (await runtime.db.selectFrom("auditEntries").select("id").execute()).length;
		const seen: string[] = [];
		let next: string | null = null;
		do {
			const page: Page = await list(next ? `?lanjut=${encodeURIComponent(next)}` : "");
			seen.push(...page.entries.map(({ id }) => id));
			next = page.next;
			runtime.deps.now = () => new Date("2026-11-02T03:00:00.000Z");
			await write(1);
		} while (next);
		expect(new Set(seen).size).toBe(seen.length);
		expect(seen).toHaveLength(total);
		expect((await list("?lanjut=nonsense")).entries).toHaveLength(50);
	});

	test("reads an entry whole, with the person's page beside it, and is noted for it", async () => {
		const [cancelled] = (await list("?kelompok=registration")).entries;
		expect(cancelled).toMatchObject({ code: siti.code, href: `/panel/kegiatan/${event.id}/pendaftaran/${siti.id}` });
		const params = { entryId: cancelled?.id ?? "" };
		const answer = await visit(runtime, trailEntry, { path: `/panel/jejak/${params.entryId}`, params, cookie });
		expect(answer.data).toMatchObject({
			entry: { reason: "=HYPERLINK(x) Siti sakit", requestId: "req-1", position: null, isErased: false },
			before: { status: "confirmed" },
			after: { status: "cancelled" },
		});
		expect(await actions("?kelompok=trail")).toEqual(["trail.viewed"]);
	});

	test("V45: takes what the filter shows as a file in which no cell is a formula, and the download is an entry itself", async () => {
		const form = { format: "csv", kembali: "kelompok=registration" };
		const answer = await visit(runtime, trailFile, { path: "/panel/jejak/unduhan", form, cookie });
		const lines = (await answer.text()).trim().split("\r\n");
		expect(lines).toHaveLength(3);
		expect(lines[1]).toContain("'=HYPERLINK(x) Siti sakit");
		expect(lines[1]).toContain("registration.cancelled");
		const [entry] = (await list("?kelompok=trail")).entries;
		expect(entry?.action).toBe("trail.exported");
		const stored = await runtime.db
			.selectFrom("auditEntries")
			.select("after")
			.where("id", "=", entry?.id ?? "")
			.executeTakeFirstOrThrow();
		expect(JSON.parse(stored.after ?? "{}")).toEqual({ count: 2, format: "csv", kind: "registration" });
		const sheet = await visit(runtime, trailFile, {
			...{ path: "/panel/jejak/unduhan", cookie },
			form: { ...form, format: "xlsx" },
		});
		expect((await sheet.bytes()).subarray(0, 2).toString()).toBe("PK");
	});
});

test("whoever plans dialogues does not get to the trail", async () => {
	const organiser = await signInAs(runtime, event.officeId);
	expect((await visit(runtime, trail, { path: "/panel/jejak", cookie: organiser })).status).toBe(403);
	const form = { format: "csv" };
	expect((await visit(runtime, trailFile, { path: "/panel/jejak/unduhan", form, cookie: organiser })).status).toBe(403);
});
