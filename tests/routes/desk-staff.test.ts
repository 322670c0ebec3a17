import { beforeEach, describe, expect, test } from "vitest";
import { disableUser } from "#app/domain/accounts/disable-user";
import { giveRole } from "#app/domain/accounts/give-role";
import { nameOfficer } from "#app/domain/attendance/name-officer";
import type { Deps } from "#app/domain/deps";
import * as demoSignIn from "#app/routes/accounts/demo-sign-in";
import * as checkInDesk from "#app/routes/desk/check-in";
import * as myDesks from "#app/routes/desk/my-desks";
import * as sync from "#app/routes/desk/sync";
import * as deskOfficers from "#app/routes/panel/desk-officers";
import * as home from "#app/routes/panel/home";
import * as registrations from "#app/routes/panel/registrations";
import type { Runtime } from "#app/server/runtime.server";
import * as accountQueries from "#db/queries/accounts";
import * as auditQueries from "#db/queries/audit";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { visit } from "#tests/support/route-visit";
import { signInAs, signInTo } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let organiser: string;

beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	runtime.deps.now = () => new Date(testNow);
	event = await createOpenEvent(deps);
	organiser = await signInAs(runtime, event.officeId);
});

const at = (to: string) => ({ path: to, params: { eventId: event.id } });
const desk = (cookie: string, of = event) =>
	visit(runtime, checkInDesk, { path: `/petugas/${of.id}`, params: { eventId: of.id }, cookie });
const officers = (form?: Record<string, string>) =>
	visit(runtime, deskOfficers, {
		...at(`/panel/kegiatan/${event.id}/petugas`),
		cookie: organiser,
		...(form ? { form } : {}),
	});
/** An officer of another office, with a session. */
async function somebody(role: "officer" | "supervisor" = "officer") {
	const office = await createOffice(deps, "Dinas Tetangga");
	const { id } = await createStaff(deps, office.id, role);
	return { id, cookie: await signInTo(runtime, id) };
}

describe("who is named for the desk of a dialogue", () => {
	test("opens that desk and no other, and loses it with the next request after being taken off", async () => {
		const rina = await somebody();
		const other = await createOpenEvent(deps, { officeId: event.officeId });
		expect((await desk(rina.cookie)).status).toBe(403);
		expect(await officers({ act: "name", user: rina.id })).toMatchObject({
			status: 303,
			location: `/panel/kegiatan/${event.id}/petugas?kabar=named`,
		});
		expect((await desk(rina.cookie)).status).toBe(200);
		expect((await desk(rina.cookie, other)).status).toBe(404);
		expect((await officers({ act: "dismiss", user: rina.id })).status).toBe(303);
		expect((await desk(rina.cookie)).status).toBe(403);
		const trail = await auditQueries.listBySubject(deps.db, event.id);
		expect(trail.slice(0, 2).map(({ action, actorName }) => [action, actorName])).toEqual([
			["event.officer-dismissed", "Rina Contoh"],
			["event.officer-named", "Rina Contoh"],
		]);
	});

	test("loses the desk when the account is disabled, and is still listed", async () => {
		const rina = await somebody("supervisor");
		await officers({ act: "name", user: rina.id });
		await disableUser(deps, rina.id);
		expect((await desk(rina.cookie)).location).toContain("/masuk");
		expect(await officers()).toMatchObject({ data: { named: [{ id: rina.id, isActive: false }], candidates: [] } });
	});

	test("is an officer or a supervisor of any office, never an organiser or somebody disabled", async () => {
		const [rina, wati] = [await somebody(), await somebody("supervisor")];
		const planner = await createStaff(deps, event.officeId);
		const listed = (await officers()).data as { candidates: { id: string }[] };
		expect(listed.candidates.map(({ id }) => id).sort()).toEqual([rina.id, wati.id].sort());
		await disableUser(deps, wati.id);
		for (const user of [planner.id, wati.id, event.id])
			expect(await officers({ act: "name", user })).toMatchObject({
				status: 400,
				data: { form: { errors: { user: "choose-one" } } },
			});
	});

	test("twice is named once, and leaves one line in the trail", async () => {
		const rina = await somebody();
		for (let n = 0; n < 2; n++) await officers({ act: "name", user: rina.id });
		const named = (await auditQueries.listBySubject(deps.db, event.id)).filter(
			({ action }) => action === "event.officer-named",
		);
		expect(named).toHaveLength(1);
	});

	test("who becomes an organiser elsewhere keeps the desk and gets nothing of the panel's", async () => {
		const rina = await somebody();
		await officers({ act: "name", user: rina.id });
		const elsewhere = await createOffice(deps, "Dinas Lain");
		expect(await giveRole(deps, rina.id, { role: "organiser", at: { officeId: elsewhere.id } })).toEqual({ ok: true });
		expect((await desk(rina.cookie)).status).toBe(200);
		const list = { ...at(`/panel/kegiatan/${event.id}/pendaftaran`), cookie: rina.cookie };
		expect((await visit(runtime, registrations, list)).status).toBe(404);
	});

	test("is named by the office of the dialogue alone", async () => {
		const rina = await somebody();
		const foreign = { ...deps, actor: await createStaff(deps, (await createOffice(deps, "Dinas Lain")).id) };
		expect(await nameOfficer(foreign, event.id, rina.id)).toEqual({ ok: false, reason: "no-such-event" });
	});
});

describe("the page of one's own desks", () => {
	const mine = async (cookie: string) =>
		(
			(await visit(runtime, myDesks, { path: "/petugas", cookie })).data as {
				desks: { id: string; when: string }[];
			}
		).desks;

	test("is where officers land, with the desks they are named for, today's first", async () => {
		const rina = await somebody();
		expect(await visit(runtime, home, { path: "/panel", cookie: rina.cookie })).toMatchObject({
			status: 303,
			location: "/petugas",
		});
		expect(await mine(rina.cookie)).toEqual([]);
		await officers({ act: "name", user: rina.id });
		expect(await mine(rina.cookie)).toMatchObject([{ id: event.id, when: "coming" }]);
		runtime.deps.now = () => new Date("2026-11-13T09:00:00.000Z");
		const later = await signInTo(runtime, rina.id);
		expect(await mine(later)).toMatchObject([{ id: event.id, when: "today" }]);
		runtime.deps.now = () => new Date("2026-11-20T09:00:00.000Z");
		expect(await mine(await signInTo(runtime, rina.id))).toMatchObject([{ id: event.id, when: "past" }]);
	});

	test("shows organisers the dialogues of their office that take place today", async () => {
		expect(await mine(organiser)).toEqual([]);
		runtime.deps.now = () => new Date("2026-11-12T01:00:00.000Z");
		expect(await mine(await signInAs(runtime, event.officeId))).toMatchObject([{ id: event.id, when: "today" }]);
		const elsewhere = await signInAs(runtime, (await createOffice(deps, "Dinas Lain")).id);
		expect(await mine(elsewhere)).toEqual([]);
	});

	test("is reached in the demonstration with a button for each of the two roles", async () => {
		runtime.isDemo = true;
		const { id } = await createStaff(deps, event.officeId, "officer");
		await deps.db.updateTable("users").set({ isFictional: 1 }).where("id", "=", id).execute();
		const form = { role: "officer" };
		const answer = await visit(runtime, demoSignIn, { path: "/masuk-demo", form, address: "127.0.0.1" });
		expect(answer).toMatchObject({ status: 303, location: "/panel" });
		expect(await mine(answer.cookie ?? "")).toEqual([]);
	});
});

describe("the devices at work", () => {
	const device = { id: crypto.randomUUID(), name: "Meja 2" };
	const report = (cookie: string, readyWith: number | null, queued: number) =>
		visit(runtime, sync, {
			...at(`/petugas/${event.id}/sinkron`),
			cookie,
			body: Buffer.from(
				JSON.stringify({ device, sentAt: runtime.deps.now().toISOString(), readyWith, queued, since: null, acts: [] }),
			),
			headers: { "content-type": "application/json", "x-desk-device": device.id },
		});
	const devices = async () => (await officers()).data as { devices: unknown[] };

	test("are listed with readiness, queue and last contact, and one that is revoked is refused from then on", async () => {
		const rina = await somebody();
		await officers({ act: "name", user: rina.id });
		expect((await report(rina.cookie, null, 3)).status).toBe(200);
		expect(await devices()).toMatchObject({
			devices: [{ name: "Meja 2", userName: "Rina Contoh", queued: 3, state: "not-ready", lastSeenAt: testNow }],
		});
		await report(rina.cookie, 108, 0);
		expect(await devices()).toMatchObject({ devices: [{ state: "ready", readyWith: 108, readyAt: testNow }] });
		for (let n = 0; n < 2; n++)
			expect((await officers({ act: "revoke", user: device.id })).location).toContain("kabar=revoked");
		expect(await devices()).toMatchObject({ devices: [{ state: "revoked" }] });
		const refused = await report(rina.cookie, 108, 0);
		// Signed out as well, so that the telephone cannot come back as another device.
		expect(refused.status).toBe(401);
		expect(await refused.text()).toContain("revoked");
		const sessions = await runtime.db.selectFrom("userSessions").selectAll().where("userId", "=", rina.id).execute();
		expect(sessions).toEqual([]);
		const trail = await auditQueries.listBySubject(deps.db, event.id);
		expect(trail.filter(({ action }) => action === "event.device-revoked")).toHaveLength(1);
	});

	test("of somebody who was taken off the desk are refused too, and said to be out", async () => {
		const rina = await somebody();
		await officers({ act: "name", user: rina.id });
		await report(rina.cookie, 108, 0);
		await officers({ act: "dismiss", user: rina.id });
		expect(await devices()).toMatchObject({ devices: [{ state: "out" }] });
		expect((await report(rina.cookie, 108, 0)).status).toBe(404);
	});

	test("of another event are not revoked from here", async () => {
		expect((await officers({ act: "revoke", user: crypto.randomUUID() })).status).toBe(404);
	});
});

test("letters to the organisers of an office do not reach those who work at desks", async () => {
	await createStaff(deps, event.officeId, "officer");
	await createStaff(deps, event.officeId, "supervisor");
	const told = await accountQueries.listActiveOrganisers(deps.db, event.officeId);
	const planners = await deps.db
		.selectFrom("users")
		.innerJoin("roleGrants", "roleGrants.userId", "users.id")
		.select("email")
		.where("roleGrants.officeId", "=", event.officeId)
		.where("role", "=", "organiser")
		.execute();
	expect(told.map(({ email }) => email).sort()).toEqual(planners.map(({ email }) => email).sort());
});
