import { beforeEach, describe, expect, test } from "vitest";
import { nameOfficer } from "#app/domain/attendance/name-officer";
import type { Deps } from "#app/domain/deps";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { setDeskNote } from "#app/domain/registrations/set-desk-note";
import * as checkInDesk from "#app/routes/desk/check-in";
import * as contact from "#app/routes/desk/contact";
import * as decisions from "#app/routes/desk/decisions";
import * as nameStation from "#app/routes/desk/name-station";
import * as paperTicks from "#app/routes/desk/paper-ticks";
import * as substitute from "#app/routes/desk/substitute";
import * as undoDesk from "#app/routes/desk/undo-check-in";
import * as walkIn from "#app/routes/desk/walk-in";
import type { Runtime } from "#app/server/runtime.server";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createGroup, delegate } from "#tests/support/factories/group";
import { createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInTo } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let siti: Registration;
let dayId: string;
/** The cookies of an officer and a supervisor named for the event. */
let officer: string;
let supervisor: string;

/** The morning of the first day, 08.41 WIB. */
const morning = "2026-11-12T01:41:00.000Z";
const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};
const workerAs = async (role: "officer" | "supervisor") => {
	const { id } = await createStaff(deps, event.officeId, role);
	await nameOfficer(deps, event.id, id);
	return signInTo(runtime, id);
};

beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	at(testNow);
	event = await createOpenEvent(deps, { seats: { union: 2, cooperative: 1 }, sessions: [{ title: "Pleno" }] });
	siti = await register(deps, event.id, "Siti Aminah", { phone: "+6281234567890" });
	dayId = (await eventQueries.listDays(runtime.db, event.id))[0]?.id ?? "";
	at(morning);
	[officer, supervisor] = [await workerAs("officer"), await workerAs("supervisor")];
});

const ask = (
	route: Parameters<typeof visit>[1],
	path: string,
	cookie: string,
	form?: Record<string, string> | FormData,
	params: Record<string, string> = {},
) =>
	visit(runtime, route, {
		path: `/petugas/${event.id}${path}`,
		params: { eventId: event.id, ...params },
		cookie,
		...(form ? { form: form instanceof FormData ? form : { dayId, ...form } } : {}),
	});
const desk = (cookie: string, query = "") => ask(checkInDesk, query, cookie);
const post = (cookie: string, form: Record<string, string>) => ask(checkInDesk, "", cookie, form);
const follow = (answer: { location: string | null }, cookie: string) =>
	desk(cookie, new URL(answer.location ?? "", "http://x").search);
const rows = () => deps.db.selectFrom("attendances").selectAll().where("undoneAt", "is", null).execute();
const key = () => crypto.randomUUID();

describe("an officer", () => {
	test("scans and types codes, and who asks by name is told to call a supervisor", async () => {
		expect(await follow(await post(officer, { entry: siti.code }), officer)).toMatchObject({
			data: { desk: { last: { act: "in", person: { name: "Siti Aminah" } } } },
		});
		const asked = await post(officer, { entry: "siti" });
		expect(asked.location).not.toContain("siti");
		expect(await follow(asked, officer)).toMatchObject({
			data: { desk: { last: { act: "supervisor-searches" }, search: null } },
		});
		expect(await desk(officer, "?cari=siti")).toMatchObject({ data: { desk: { search: null } } });
	});

	test("V04: never gets a telephone number, an address or a note; a supervisor gets number and note", async () => {
		await setDeskNote(deps, siti.id, "Antar ke ruang VIP");
		await post(officer, { entry: siti.code });
		for (const query of ["", `?hasil=masuk&peserta=${siti.id}`, "?cari=siti"]) {
			const seen = JSON.stringify((await desk(officer, query)).data);
			for (const secret of ["81234567890", "8123-4567", "siti@", "VIP"]) expect(seen).not.toContain(secret);
		}
		const seen = JSON.stringify((await desk(supervisor, "?cari=siti")).data);
		expect(seen).toContain("tel:+6281234567890");
		expect(seen).toContain("Antar ke ruang VIP");
		expect(seen).not.toContain("@");
	});

	test("takes back what they recorded themselves, and nothing of a supervisor's", async () => {
		await post(supervisor, { entry: siti.code });
		const [row] = await rows();
		const undo = (cookie: string) => ask(undoDesk, "/pembatalan", cookie, { attendanceId: row?.id ?? "", key: key() });
		expect(await follow(await undo(officer), officer)).toMatchObject({
			data: { desk: { last: { act: "supervisor-only" }, recent: [{ canUndo: false }] } },
		});
		expect(await rows()).toHaveLength(1);
		await undo(supervisor);
		expect(await rows()).toEqual([]);
	});

	test("reaches no page of supervisors", async () => {
		for (const [route, path] of [
			[paperTicks, "/susulan"],
			[decisions, "/keputusan"],
		] as const)
			expect((await ask(route, path, officer)).status).toBe(403);
	});

	test("cannot let in whoever has no seat, whatever reason the form gives", async () => {
		at(testNow);
		await register(deps, event.id, "Kedua");
		const waiting = await register(deps, event.id, "Ketiga");
		at(morning);
		const [rina, hesti] = [await workerAs("officer"), await workerAs("supervisor")];
		const form = { registrationId: waiting.id, reason: "Narasumber" };
		expect(await follow(await post(rina, form), rina)).toMatchObject({ data: { desk: { last: { act: "refused" } } } });
		expect(await rows()).toEqual([]);
		expect(await follow(await post(hesti, { ...form, key: key() }), hesti)).toMatchObject({
			data: { desk: { last: { act: "in" } } },
		});
		expect(await auditQueries.listBySubject(deps.db, waiting.id)).toContainEqual(
			expect.objectContaining({ action: "attendance.checked-in", reason: "Narasumber" }),
		);
	});
});

describe("the desk", () => {
	test("says where somebody was let in, by the name the desk was given", async () => {
		const named = await ask(nameStation, "/meja", officer, { station: "  Meja   2 ", hari: "1" });
		expect(named.location).toBe(`/petugas/${event.id}?hari=1&kabar=station`);
		const cookie = `${officer}; ${named.cookie}`;
		await post(cookie, { entry: siti.code });
		expect(await follow(await post(officer, { entry: siti.code }), officer)).toMatchObject({
			data: { desk: { last: { act: "already", person: { station: "Meja 2", checkedInAt: morning } } } },
		});
	});

	test("keeps a list per session beside that of the day", async () => {
		const [session] = await eventQueries.listSessions(deps.db, event.id);
		const list = `?hari=1&sesi=${session?.id}`;
		await post(officer, { entry: siti.code });
		expect(await desk(officer, list)).toMatchObject({
			data: { desk: { list: { title: "Pleno" }, counts: [{ confirmed: 1, present: 0 }], recent: [] } },
		});
		const answer = await post(officer, { entry: siti.code, sessionId: session?.id ?? "" });
		expect(answer.location).toContain(list);
		expect(await follow(answer, officer)).toMatchObject({
			data: { desk: { last: { act: "in" }, counts: [{ present: 1 }] } },
		});
		expect(await rows()).toHaveLength(2);
		expect((await post(officer, { entry: siti.code, sessionId: siti.id })).status).toBe(404);
	});

	test("a form that is sent twice is one act", async () => {
		const form = { entry: siti.code, key: key() };
		for (let n = 0; n < 2; n++)
			expect(await follow(await post(officer, form), officer)).toMatchObject({
				data: { desk: { last: { act: "in" } } },
			});
		expect(await deps.db.selectFrom("deskActs").select("id").execute()).toHaveLength(1);
	});

	test("lets the rest of a group in with one button, each of whom can be taken back", async () => {
		at(testNow);
		const { delegates } = await createGroup(deps, event.id, [delegate("Dedi", { email: "dedi@peserta.test" })], {
			category: "cooperative",
			organisationName: "Koperasi Rombongan",
		});
		const others = await deps.db
			.selectFrom("registrations")
			.selectAll()
			.where("id", "in", [siti.id, delegates[0]?.id ?? ""])
			.execute();
		await deps.db
			.updateTable("registrations")
			.set({ groupId: delegates[0]?.groupId ?? null, status: "confirmed" })
			.where(
				"id",
				"in",
				others.map(({ id }) => id),
			)
			.execute();
		at(morning);
		const rina = await workerAs("officer");
		expect(await follow(await post(rina, { entry: siti.code }), rina)).toMatchObject({
			data: { desk: { last: { act: "in", companions: 1 } } },
		});
		const form = { registrationId: siti.id, group: "all", key: key() };
		for (let n = 0; n < 2; n++)
			expect(await follow(await post(rina, form), rina)).toMatchObject({
				data: { desk: { last: { companions: 0 }, recent: [{ canUndo: true }, { canUndo: true }] } },
			});
		expect((await rows()).map(({ method }) => method).sort()).toEqual(["code", "group"]);
	});
});

describe("a guest who is not registered", () => {
	const guest = { category: "cooperative", organisation: "Koperasi Tamu", name: "Gita", consent: "on" };

	test("is written down and let in at once, once for one form", async () => {
		const form = { ...guest, key: key() };
		const answer = await ask(walkIn, "/tamu", officer, form);
		expect(await follow(answer, officer)).toMatchObject({
			data: { desk: { last: { act: "in", person: { name: "Gita", organisationName: "Koperasi Tamu" } } } },
		});
		expect((await ask(walkIn, "/tamu", officer, form)).location).toBe(answer.location);
		const people = await deps.db.selectFrom("registrations").select("name").where("source", "=", "walk_in").execute();
		expect(people).toEqual([{ name: "Gita" }]);
		expect(await ask(walkIn, "/tamu", officer, { ...form, name: "Orang Lain" })).toMatchObject({
			status: 409,
			data: { refusal: "reused" },
		});
	});

	test("over quota needs a supervisor's reason, and the form says so", async () => {
		await ask(walkIn, "/tamu", officer, guest);
		const second = { ...guest, name: "Hadi", key: key() };
		expect(await ask(walkIn, "/tamu", officer, { ...second, reason: "Tamu" })).toMatchObject({
			status: 409,
			data: { refusal: "full" },
		});
		const refused = await ask(walkIn, "/tamu", supervisor, { ...second, key: key() });
		expect(refused).toMatchObject({ status: 409, data: { refusal: "full" } });
		const next = (refused.data as { key: string }).key;
		const form = { ...second, key: next, reason: "Utusan wali kota" };
		expect(await follow(await ask(walkIn, "/tamu", supervisor, form), supervisor)).toMatchObject({
			data: { desk: { last: { act: "in", person: { name: "Hadi" } } } },
		});
	});

	test("needs a name, a party, an organisation and a spoken consent", async () => {
		expect(await ask(walkIn, "/tamu", officer, { name: "" })).toMatchObject({
			status: 400,
			data: {
				form: {
					errors: {
						name: "person-name-required",
						category: "person-category-required",
						organisation: "person-organisation-required",
						consent: "oral-consent-required",
					},
				},
			},
		});
	});
});

test("a substitute keeps the seat and is let in; whoever is there already is undone first", async () => {
	const form = { name: "Rekan Siti", consent: "on", key: key() };
	const send = () => ask(substitute, `/diwakilkan/${siti.id}`, officer, form, { registrationId: siti.id });
	await post(officer, { entry: siti.code });
	expect(await send()).toMatchObject({ status: 409 });
	const [row] = await rows();
	await ask(undoDesk, "/pembatalan", officer, { attendanceId: row?.id ?? "" });
	form.key = key();
	expect(await follow(await send(), officer)).toMatchObject({
		data: { desk: { last: { act: "in", person: { name: "Rekan Siti", category: siti.category } } } },
	});
	const seat = await deps.db.selectFrom("registrations").select("status").where("id", "=", siti.id).execute();
	expect(seat).toEqual([{ status: "replaced" }]);
});

describe("ticks from paper", () => {
	test("are typed in by a supervisor with time and reason, once for one form", async () => {
		expect(await ask(paperTicks, "/susulan", supervisor)).toMatchObject({
			data: { people: [{ registrationId: siti.id }] },
		});
		const form = { who: siti.id, time: "08:35", reason: "Sinyal mati", key: key() };
		for (let n = 0; n < 2; n++)
			expect((await ask(paperTicks, "/susulan", supervisor, form)).location).toContain("kabar=paper");
		expect(await rows()).toMatchObject([{ method: "paper", checkedInAt: "2026-11-12T01:35:00.000Z" }]);
		expect(await auditQueries.listBySubject(deps.db, siti.id)).toContainEqual(
			expect.objectContaining({ action: "attendance.checked-in", reason: "Sinyal mati" }),
		);
		expect(await ask(paperTicks, "/susulan", supervisor)).toMatchObject({ data: { people: [] } });
	});

	test("without a time count from the start, and a time that has not come is refused", async () => {
		const form = { who: siti.id, reason: "Daftar kertas" };
		expect(await ask(paperTicks, "/susulan", supervisor, { ...form, time: "09:30" })).toMatchObject({
			status: 400,
			data: { form: { errors: { time: "time-in-future" } } },
		});
		await ask(paperTicks, "/susulan", supervisor, form);
		const [day] = await eventQueries.listDays(deps.db, event.id);
		expect(await rows()).toMatchObject([{ checkedInAt: [day?.startsAt ?? "", morning].sort()[0] }]);
	});
});

describe("whom a desk without a signal let in although that was not to be", () => {
	let actId: string;
	beforeEach(async () => {
		at("2026-11-10T01:00:00.000Z");
		await cancelRegistration(deps, siti.id, { reason: "Sakit" });
		at(morning);
		const { id } = await letIn(
			deps,
			event.id,
			{ by: "code", code: siti.code, dayId, isOffline: true, shown: "in" },
			{ deviceId: null, station: "Meja 3" },
		);
		actId = id;
	});

	test("waits for a supervisor, who reads who it is, when, where and why", async () => {
		expect(await desk(supervisor)).toMatchObject({ data: { desk: { openDecisions: 1 } } });
		expect(await desk(officer)).toMatchObject({ data: { desk: { openDecisions: 0 } } });
		expect(await ask(decisions, "/keputusan", supervisor)).toMatchObject({
			data: { waiting: [{ name: "Siti Aminah", outcome: "ended", station: "Meja 3", actedAt: morning }], decided: [] },
		});
	});

	test("is accepted with a reason and counts from the scan on; a second decision changes nothing", async () => {
		const decide = (decision: string, reason: string) =>
			ask(decisions, "/keputusan", supervisor, { act: actId, decision, reason });
		expect(await decide("admitted", "")).toMatchObject({
			status: 400,
			data: { form: { errors: { reason: "reason-required" } } },
		});
		expect((await decide("admitted", "Batal karena salah tekan")).location).toContain("kabar=decided");
		expect(await rows()).toMatchObject([{ registrationId: siti.id, checkedInAt: morning, station: "Meja 3" }]);
		expect((await decide("dismissed", "Berubah pikiran")).location).toContain("kabar=before");
		expect(await rows()).toHaveLength(1);
		expect(await ask(decisions, "/keputusan", supervisor)).toMatchObject({
			data: { waiting: [], decided: [{ decision: "admitted" }] },
		});
	});

	test("is dismissed and does not count", async () => {
		await ask(decisions, "/keputusan", supervisor, { act: actId, decision: "dismissed", reason: "Tidak diundang" });
		expect(await rows()).toEqual([]);
	});
});

test("a supervisor is told how to reach somebody who is waited for; an officer is not, nor anybody of another dialogue", async () => {
	const params = { eventId: event.id, registrationId: siti.id };
	const path = `/petugas/${event.id}/kontak/${siti.id}`;
	expect((await visit(runtime, contact, { path, params, cookie: supervisor })).data).toMatchObject({
		person: { name: "Siti Aminah" },
		phone: { shown: "0812 3456 7890", href: "tel:+6281234567890" },
	});
	expect((await visit(runtime, contact, { path, params, cookie: officer })).status).toBe(403);
	at(testNow);
	const other = await createOpenEvent(deps, { officeId: event.officeId });
	const stranger = await register(deps, other.id, "Orang Lain", { phone: "+6281200000001" });
	at(morning);
	const foreign = { ...params, registrationId: stranger.id };
	expect((await visit(runtime, contact, { path, params: foreign, cookie: supervisor })).status).toBe(404);
});
