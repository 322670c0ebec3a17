import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import * as attendanceFile from "#app/routes/files/attendance-file";
import * as presence from "#app/routes/panel/presence";
import * as presenceRecord from "#app/routes/panel/presence-record";
import type { Runtime } from "#app/server/runtime.server";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { letIn, takeBack } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let siti: Registration;
let budi: Registration;
let dayId: string;
let cookie: string;
/** Of Siti's check-in at 08.41 WIB, by a ticket at desk 2; Budi's came without a signal at 08.50 by his code. */
let attendanceId: string;

const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};

beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	at(testNow);
	event = await createOpenEvent(deps);
	siti = await register(deps, event.id, "Siti Aminah", { phone: "+6281234567890", organisationName: "=SUM(A1)" });
	budi = await register(deps, event.id, "Budi", { category: "employer", organisationName: "PT Contoh" });
	dayId = (await eventQueries.listDays(runtime.db, event.id))[0]?.id ?? "";
	const staff = { ...deps, actor: await createStaff(deps, event.officeId) };
	at("2026-11-12T02:30:00.000Z");
	const who = { by: "code", code: siti.code, dayId, at: "2026-11-12T01:41:00.000Z" } as const;
	const first = await letIn({ ...staff, now: deps.now }, event.id, who, { deviceId: null, station: "Meja 2" });
	attendanceId = first.attendanceId ?? "";
	await letIn({ ...staff, now: deps.now }, event.id, { by: "code", code: siti.code, dayId });
	const offline = { isOffline: true, shown: "in", at: "2026-11-12T01:50:00.000Z" } as const;
	await letIn({ ...staff, now: deps.now }, event.id, { by: "code", code: budi.code, dayId, ...offline });
	cookie = await signInAs(runtime, event.officeId);
});

const base = () => `/panel/kegiatan/${event.id}/kehadiran`;
const list = async (query = "", as = cookie) =>
	visit(runtime, presence, { path: base() + query, params: { eventId: event.id }, cookie: as });
const names = async (query = "") => {
	const { data } = await list(query);
	return (data as { rows: { name: string }[] }).rows.map(({ name }) => name);
};
const record = (form?: Record<string, string>, as = cookie) =>
	visit(runtime, presenceRecord, {
		path: `${base()}/${attendanceId}`,
		params: { eventId: event.id, attendanceId },
		cookie: as,
		...(form ? { form } : {}),
	});
const file = async (form: Record<string, string>) => {
	const answer = await visit(runtime, attendanceFile, {
		path: `${base()}/unduhan`,
		params: { eventId: event.id },
		cookie,
		form: { format: "csv", ...form },
	});
	return { ...answer, body: await answer.text() };
};

describe("the attendance of a dialogue", () => {
	test("says who came when, at which desk, how, and whether without a signal", async () => {
		expect((await list()).data).toMatchObject({
			total: 2,
			rows: [
				{ name: "Budi", checkedInAt: "2026-11-12T01:50:00.000Z", method: "code", isOffline: true },
				{ name: "Siti Aminah", station: "Meja 2", recordedByName: "Rina Contoh", isOffline: false, isChanged: false },
			],
		});
	});

	test("is narrowed down by list, party, way and state", async () => {
		expect(await names("?daftar=1&unsur=employer")).toEqual(["Budi"]);
		expect(await names("?keadaan=offline")).toEqual(["Budi"]);
		expect(await names("?cara=paper")).toEqual([]);
		expect(await names("?daftar=2")).toEqual([]);
		await takeBack(deps, event.id, attendanceId);
		expect(await names()).toEqual(["Budi"]);
		expect(await names("?keadaan=all")).toEqual(["Budi", "Siti Aminah"]);
	});

	test("is its own office's alone", async () => {
		const elsewhere = await signInAs(runtime, (await createOffice(deps, "Dinas Lain")).id);
		expect((await list("", elsewhere)).status).toBe(404);
		expect((await record(undefined, elsewhere)).status).toBe(404);
		const foreign = { act: "correct", date: "2026-11-12", time: "08:30", reason: "Salah" };
		expect((await record(foreign, elsewhere)).status).toBe(404);
	});
});

describe("a check-in", () => {
	test("shows every scan, the second one too", async () => {
		expect((await record()).data).toMatchObject({
			detail: {
				date: "2026-11-12",
				time: "08:41",
				acts: [
					{ outcome: "in", station: "Meja 2", method: "code" },
					{ outcome: "already", actedAt: "2026-11-12T02:30:00.000Z" },
				],
				corrections: [],
			},
		});
	});

	test("is corrected with a reason, and what stood before stays in the trail", async () => {
		const form = { act: "correct", date: "2026-11-12", time: "08:30" };
		expect(await record({ ...form, reason: "" })).toMatchObject({
			status: 400,
			data: { form: { errors: { reason: "reason-required" } } },
		});
		expect(await record({ ...form, time: "23:00", reason: "Salah" })).toMatchObject({
			status: 400,
			data: { form: { errors: { time: "time-in-future" } } },
		});
		expect((await record({ ...form, reason: "Jam meja salah" })).location).toContain("kabar=corrected");
		expect((await record()).data).toMatchObject({
			detail: {
				row: { checkedInAt: "2026-11-12T01:30:00.000Z", isChanged: true },
				corrections: [
					{
						before: "2026-11-12T01:41:00.000Z",
						after: "2026-11-12T01:30:00.000Z",
						reason: "Jam meja salah",
						actorName: "Rina Contoh",
					},
				],
			},
		});
	});

	test("is taken back with a reason; then it is shown and cannot be changed", async () => {
		expect((await record({ act: "undo", reason: "Orang lain" })).location).toContain("kabar=undone");
		expect((await record()).data).toMatchObject({
			detail: { row: { isUndone: true }, corrections: [{ reason: "Orang lain", after: null }] },
		});
		const late = { act: "correct", date: "2026-11-12", time: "08:30", reason: "Salah" };
		expect((await record(late)).status).toBe(404);
	});

	test("changes by no way without a line in the trail", async () => {
		const trail = async () => (await auditQueries.listBySubject(deps.db, siti.id)).length;
		const state = async () =>
			deps.db.selectFrom("attendances").select(["checkedInAt", "undoneAt"]).where("id", "=", attendanceId).execute();
		const ways = [
			() => record({ act: "correct", date: "2026-11-12", time: "08:35", reason: "Salah" }),
			// The same desk tells later of an earlier scan.
			() => letIn(deps, event.id, { by: "code", code: siti.code, dayId, at: "2026-11-12T01:20:00.000Z" }),
			() => record({ act: "undo", reason: "Keliru" }),
		];
		for (const change of ways) {
			const [before, lines] = [JSON.stringify(await state()), await trail()];
			await change();
			expect(JSON.stringify(await state())).not.toBe(before);
			expect(await trail()).toBe(lines + 1);
		}
	});
});

describe("the files", () => {
	test("hold the check-ins that count, on both clocks, without contacts and with nothing a spreadsheet would run", async () => {
		const { body, headers } = await file({ isi: "state", unsur: "union" });
		expect(headers.get("content-disposition")).toContain(`kehadiran-${event.slug}`);
		const [, line] = body.split("\r\n");
		expect(line).toContain("'=SUM(A1)");
		expect(line).toContain("2026-11-12 08:41;2026-11-12T01:41:00.000Z;Meja 2;Rina Contoh");
		expect(body).not.toContain("Budi");
		for (const secret of ["812", "siti@"]) expect(body).not.toContain(secret);
	});

	test("or everything the desks did: second scans, what was undone, and who did it", async () => {
		await record({ act: "undo", reason: "Orang lain" });
		const { body } = await file({ isi: "log" });
		expect(body.split("\r\n").filter(Boolean)).toHaveLength(5);
		for (const words of ["Sudah check-in", "Dibatalkan", "Orang lain", "Luring"]) expect(body).toContain(words);
		const workbook = await file({ isi: "log", format: "xlsx" });
		expect(workbook.body.slice(0, 2)).toBe("PK");
	});

	test("are noted: who took which, in what format, of how many lines", async () => {
		await file({ isi: "state" });
		const [entry] = await auditQueries.listBySubject(deps.db, event.id);
		expect(entry).toMatchObject({ action: "attendance.exported", actorName: "Rina Contoh" });
		expect(JSON.parse(entry?.after ?? "")).toEqual({ file: "state", format: "csv", count: 2 });
	});
});
