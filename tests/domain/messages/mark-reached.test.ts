import { expect, test } from "vitest";
import { markReached } from "#app/domain/messages/mark-reached";
import * as auditQueries from "#db/queries/audit";
import * as callListQueries from "#db/queries/call-list";
import { organisedEvent } from "#tests/support/event-desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";

async function twoCalls() {
	const organised = await organisedEvent();
	const { db, deps, event } = organised;
	const siti = await register(deps, event.id, "Siti", { email: null, phone: "+6281234567890", language: "en" });
	const budi = await register(deps, event.id, "Budi", { email: null, phone: "+6281234567891" });
	const list = (openOnly: boolean) =>
		callListQueries.listByEvent(db, { eventId: event.id, openOnly }, { limit: 50, offset: 0 });
	const callOf = async ({ id }: { id: string }) =>
		(await list(false)).find(({ registrationId }) => registrationId === id)?.id ?? "";
	return { ...organised, siti, budi, list, callOf };
}

test("a call that is made keeps who made it, when, and the note; the open ones stand first", async () => {
	const { deps, staff, event, siti, budi, list, callOf } = await twoCalls();
	const result = await markReached(deps, event.id, await callOf(siti), { result: "Datang berdua" });
	expect(result).toEqual({ ok: true, changed: true });
	expect(await list(true)).toMatchObject([{ registrationId: budi.id, reachedAt: null, language: "id" }]);
	expect(await list(false)).toMatchObject([
		{ registrationId: budi.id, reachedAt: null, reachedByName: null },
		{
			registrationId: siti.id,
			code: siti.code,
			language: "en",
			reachedAt: deps.now().toISOString(),
			reachedByName: staff.actor.name,
			result: "Datang berdua",
		},
	]);
});

test("a second mark changes nothing, and the trail has one line without personal data", async () => {
	const { db, deps, event, siti, list, callOf } = await twoCalls();
	const call = await callOf(siti);
	await markReached(deps, event.id, call, { result: "Datang berdua" });
	const before = await list(false);
	expect(await markReached(deps, event.id, call, { result: "lain" })).toEqual({ ok: true, changed: false });
	expect(await list(false)).toEqual(before);
	const trail = await auditQueries.listBySubject(db, call);
	expect(trail).toMatchObject([{ action: "call.reached", eventId: event.id, officeId: event.officeId }]);
	expect(JSON.stringify(trail)).not.toMatch(/berdua|siti|6281/i);
});

test("nobody marks a call of another event or another office", async () => {
	const { system, deps, event, siti, callOf, list } = await twoCalls();
	const call = await callOf(siti);
	const refused = { ok: false, reason: "no-such-call" };
	const mine = await createOpenEvent(system, { officeId: event.officeId });
	expect(await markReached(deps, mine.id, call, { result: "" })).toEqual(refused);
	const office = await createOffice(system, "Dinas Lain");
	const other = system.as(await createStaff(system, office.id));
	expect(await markReached(other, event.id, call, { result: "" })).toEqual(refused);
	expect(await markReached(deps, event.id, "bukan-id", { result: "" })).toEqual(refused);
	expect(await list(true)).toHaveLength(2);
});
