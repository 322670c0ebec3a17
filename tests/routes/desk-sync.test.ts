import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Role } from "#app/domain/accounts/types";
import type { CheckInAct, DeskSnapshot, DeskSync, DeskSyncAnswer } from "#app/domain/attendance/types";
import * as snapshotRoute from "#app/routes/desk/snapshot";
import * as syncRoute from "#app/routes/desk/sync";
import type { Runtime } from "#app/server/runtime.server";
import { inTransaction } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice, hold } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { type Answer, visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

const now = "2026-11-12T02:00:00.000Z";

let runtime: Runtime;
let event: EventRow;
let siti: Registration;
let dayId: string;
let agency: string;

beforeEach(async () => {
	runtime = await testRuntime();
	runtime.deps.now = () => new Date(testNow);
	event = await createOpenEvent(runtime.deps);
	siti = await register(runtime.deps, event.id, "Siti Aminah");
	dayId = (await eventQueries.listDays(runtime.db, event.id))[0]?.id ?? "";
	agency = (await createOffice(runtime.deps, "Penyedia tenaga (rekaan)")).id;
	runtime.deps.now = () => new Date(now);
});

const params = () => ({ eventId: event.id });
const scan = (facts: Partial<CheckInAct> = {}) => ({
	...{ kind: "check_in", id: randomUUID(), at: "2026-11-12T01:05:00.000Z", isOffline: true, shown: "in" },
	...{ dayId, sessionId: null, by: "code", code: siti.code },
	...facts,
});
const syncOf = (facts: Partial<Record<keyof DeskSync, unknown>> = {}) => ({
	device: { id: randomUUID(), name: "Meja 1" },
	...{ sentAt: now, readyWith: 1, queued: 0, since: null, acts: [] },
	...facts,
});
const json = async <T>(answer: Answer) => JSON.parse(await answer.text()) as T;
const post = (cookie: string | undefined, body: unknown, device?: string) =>
	visit(runtime, syncRoute, {
		path: `/petugas/${event.id}/sinkron`,
		params: params(),
		body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
		headers: { "content-type": "application/json", ...(device ? { "x-desk-device": device } : {}) },
		...(cookie ? { cookie } : {}),
	});
const look = (cookie: string | undefined, { device, since }: { device?: string; since?: string } = {}) =>
	visit(runtime, snapshotRoute, {
		path: `/petugas/${event.id}/cuplikan${since ? `?sejak=${since}` : ""}`,
		params: params(),
		headers: device ? { "x-desk-device": device } : {},
		...(cookie ? { cookie } : {}),
	});

/** Signs somebody of the agency in who is named for the desk of the event. */
async function atDesk(role: Role): Promise<{ cookie: string; userId: string }> {
	const cookie = await signInAs(runtime, agency, role);
	const { userId } = await runtime.db
		.selectFrom("roleGrants")
		.select("userId")
		.where("officeId", "=", agency)
		.where("role", "=", role)
		.orderBy("id", "desc")
		.executeTakeFirstOrThrow();
	await inTransaction(runtime.db, (trx) => hold(trx, userId, role, { eventId: event.id }, now));
	return { cookie, userId };
}

describe("a desk gets what it needs to work without a signal", () => {
	test("an officer named for it, whatever their office; nobody else, and in words a program reads", async () => {
		const { cookie } = await atDesk("officer");
		const snapshot = await json<DeskSnapshot>(await look(cookie));
		expect(snapshot).toMatchObject({
			isWhole: true,
			officer: { isSupervisor: false },
			people: [{ name: "Siti Aminah", search: null }],
		});
		expect(snapshot.lists.filter(({ sessionId }) => sessionId === null)).toHaveLength(2);
		expect((await json<DeskSnapshot>(await look((await atDesk("supervisor")).cookie))).officer.isSupervisor).toBe(true);
		for (const stranger of [await signInAs(runtime, agency, "officer"), await signInAs(runtime, agency)]) {
			const answer = await look(stranger);
			expect([answer.status, await json(answer)]).toEqual([404, { reason: "revoked" }]);
		}
		const nobody = await look(undefined);
		expect([nobody.status, await json(nobody)]).toEqual([401, { reason: "signed-out" }]);
	});
});

describe("a desk brings in what it did", () => {
	test("and is told what came of each act, the unreadable ones among them", async () => {
		const { cookie } = await atDesk("officer");
		const acts = [scan(), { id: randomUUID(), kind: "walk_in" }, scan({ code: "TAN-XXXXX" } as Partial<CheckInAct>)];
		const answer = await json<DeskSyncAnswer>(await post(cookie, syncOf({ acts })));
		expect(answer.results.map(({ id, outcome }) => [id, outcome])).toEqual([
			[acts[0]?.id, "in"],
			[acts[1]?.id, "invalid"],
			[acts[2]?.id, "unknown"],
		]);
		expect(answer.snapshot.presences).toMatchObject([
			{ registrationId: siti.id, checkedInAt: "2026-11-12T01:05:00.000Z", station: "Meja 1" },
		]);
	});

	test("nothing of what is no message of a desk", async () => {
		const { cookie } = await atDesk("officer");
		const tooMany = Array.from({ length: 201 }, () => scan());
		for (const body of ["", "[]", "{", syncOf({ acts: tooMany }), syncOf({ sentAt: "kemarin" })])
			expect((await post(cookie, body)).status).toBe(400);
		expect(await runtime.db.selectFrom("deskActs").selectAll().execute()).toEqual([]);
	});

	test("its state is known: for whom it works, whether it is ready, how much it still holds", async () => {
		const { cookie, userId } = await atDesk("officer");
		const sync = syncOf({ readyWith: 1, queued: 3 });
		await post(cookie, sync);
		runtime.deps.now = () => new Date("2026-11-12T02:05:00.000Z");
		await post(cookie, { ...sync, queued: 0 });
		expect(await runtime.db.selectFrom("deskDevices").selectAll().execute()).toMatchObject([
			{ userId, name: "Meja 1", readyAt: now, readyWith: 1, queued: 0, lastSeenAt: "2026-11-12T02:05:00.000Z" },
		]);
	});
});

describe("a desk that is taken out of service is told so at its next contact", () => {
	const setting = async () => {
		const officer = await atDesk("officer");
		const sync = syncOf();
		await post(officer.cookie, sync);
		return { ...officer, sync, device: (sync.device as { id: string }).id };
	};
	const write = (change: (trx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<unknown>) =>
		inTransaction(runtime.db, change);

	test("when the device was revoked", async () => {
		const { cookie, sync, device } = await setting();
		await write((trx) => trx.updateTable("deskDevices").set({ revokedAt: now }).where("id", "=", device).execute());
		for (const answer of [await look(cookie, { device }), await post(cookie, sync, device)])
			expect([answer.status, await json(answer)]).toEqual([404, { reason: "revoked" }]);
	});

	test("when the officer is no longer named for it", async () => {
		const { cookie, userId, device } = await setting();
		await write((trx) => trx.deleteFrom("roleGrants").where("userId", "=", userId).execute());
		const answer = await look(cookie, { device });
		expect([answer.status, await json(answer)]).toEqual([404, { reason: "revoked" }]);
	});

	test("when the account was disabled, although nobody is signed in any more; while a session that ran out is only that", async () => {
		const { userId, device } = await setting();
		const ended = await look(undefined, { device });
		expect([ended.status, await json(ended)]).toEqual([401, { reason: "signed-out" }]);
		await write((trx) => trx.updateTable("users").set({ isActive: 0 }).where("id", "=", userId).execute());
		const answer = await look(undefined, { device });
		expect([answer.status, await json(answer)]).toEqual([401, { reason: "revoked" }]);
	});
});
