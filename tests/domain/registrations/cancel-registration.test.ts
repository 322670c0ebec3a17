import { describe, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { postponeEvent } from "#app/domain/events/postpone-event";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { setQuotas } from "#app/domain/events/set-quotas";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { eraseAccessNeeds } from "#app/domain/registrations/erase-access-needs";
import { requestLinks } from "#app/domain/registrations/request-links";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

/** One union seat: the first is in, the others wait in the order of their names. */
async function fullEvent(names: readonly string[], seats = 1) {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { union: seats } });
	const people: Registration[] = [];
	for (const name of names) people.push(await register(deps, event.id, name));
	const holder = (person: Registration) => deps.as({ kind: "link", id: person.id, name: person.name, requestId: null });
	const now = (person: Registration) => registrationQueries.findById(db, person.id);
	return { db, deps, event, people: people as [Registration, Registration, Registration], holder, now };
}

describe("a seat that is given back", () => {
	test("while the dialogue is postponed goes to who waits first once there is a new date", async () => {
		const { db, deps, event, people, holder, now } = await fullEvent(["Ani", "Beni"]);
		const [ani, beni] = people;
		await postponeEvent(deps, event.id, "Gedung dipakai.");
		expect(await cancelRegistration(holder(ani), ani.id)).toMatchObject({ ok: true, promotedIds: [] });
		expect(await now(beni)).toMatchObject({ status: "waitlisted" });
		const days = await eventQueries.listDays(db, event.id);
		const moved = days.map(({ id, startsAtLocal, endsAtLocal }) => ({
			id,
			startsAtLocal: startsAtLocal.replace("2026-11", "2026-12"),
			endsAtLocal: endsAtLocal.replace("2026-11", "2026-12"),
		}));
		const window = { registrationOpensAtLocal: "2026-11-01T08:00", registrationClosesAtLocal: "2026-12-10T16:00" };
		expect(await rescheduleEvent(deps, event.id, { days: moved, ...window })).toMatchObject({ ok: true });
		expect(await now(beni)).toMatchObject({ status: "confirmed" });
	});

	test("goes to whoever has waited longest, who is told, and to nobody else", async () => {
		const { db, people, holder, now } = await fullEvent(["Ani", "Beni", "Citra"]);
		const [ani, beni, citra] = people;
		const answer = await cancelRegistration(holder(ani), ani.id);
		expect(answer).toMatchObject({ ok: true, changed: true, promotedIds: [beni.id] });
		expect(await now(ani)).toMatchObject({ status: "cancelled", reason: null });
		expect(await now(beni)).toMatchObject({ status: "confirmed" });
		expect((await now(beni))?.promotedAt).not.toBeNull();
		const waiting = await now(citra);
		expect(waiting?.status).toBe("waitlisted");
		expect(waiting && (await registrationQueries.findQueuePosition(db, waiting))).toBe(1);
		expect((await outbox(db, beni)).map(({ template }) => template)).toContain("registration-promoted");
		expect((await outbox(db, ani)).map(({ template }) => template)).toContain("registration-cancelled");
		const [line] = await auditQueries.listBySubject(db, ani.id);
		expect(line).toMatchObject({ action: "registration.cancelled", actorKind: "link" });
	});

	test("V53: is given back once: cancelling again changes nothing and promotes nobody", async () => {
		const { db, people, holder, now } = await fullEvent(["Ani", "Beni", "Citra"]);
		const [ani, , citra] = people;
		await cancelRegistration(holder(ani), ani.id);
		const letters = (await outbox(db)).length;
		expect(await cancelRegistration(holder(ani), ani.id)).toMatchObject({ ok: true, changed: false, promotedIds: [] });
		expect((await now(citra))?.status).toBe("waitlisted");
		expect(await outbox(db)).toHaveLength(letters);
	});

	test("V53: promotes one person though the holder presses the button four times at once", async () => {
		const { people, holder, now } = await fullEvent(["Ani", "Beni", "Citra"]);
		const [ani, beni, citra] = people;
		const answers = await Promise.all(Array.from({ length: 4 }, () => cancelRegistration(holder(ani), ani.id)));
		expect(answers.filter((answer) => answer.ok && answer.changed)).toHaveLength(1);
		expect((await now(beni))?.status).toBe("confirmed");
		expect((await now(citra))?.status).toBe("waitlisted");
	});

	test("by somebody who only waited moves the queue up and promotes nobody", async () => {
		const { db, people, holder, now } = await fullEvent(["Ani", "Beni", "Citra"]);
		const [, beni, citra] = people;
		expect(await cancelRegistration(holder(beni), beni.id)).toMatchObject({ ok: true, promotedIds: [] });
		const waiting = await now(citra);
		expect(waiting && (await registrationQueries.findQueuePosition(db, waiting))).toBe(1);
	});

	test("stays with the records once the event is over", async () => {
		const { deps, people, holder, now } = await fullEvent(["Ani", "Beni", "Citra"]);
		const [ani] = people;
		deps.travelTo("2026-11-14T00:00:00.000Z");
		expect(await cancelRegistration(holder(ani), ani.id)).toEqual({ ok: false, reason: "finished" });
		expect((await now(ani))?.status).toBe("confirmed");
	});

	test("of a cancelled event goes to nobody", async () => {
		const { deps, event, people, holder, now } = await fullEvent(["Ani", "Beni", "Citra"]);
		const [ani, beni] = people;
		await cancelEvent(deps, event.id, "Gedung ditutup.");
		expect(await cancelRegistration(holder(ani), ani.id)).toMatchObject({ promotedIds: [] });
		expect((await now(beni))?.status).toBe("waitlisted");
	});

	test("a person who cancelled may register again, at the end of the queue", async () => {
		const { db, deps, event, people, holder } = await fullEvent(["Ani", "Beni", "Citra"]);
		const [ani] = people;
		await cancelRegistration(holder(ani), ani.id);
		const again = await register(deps, event.id, "Ani");
		expect(again.id).not.toBe(ani.id);
		expect(await registrationQueries.findQueuePosition(db, again)).toBe(2);
	});
});

test("more seats promote as many as fit, in the order of the queue", async () => {
	const { deps, event, people, now } = await fullEvent(["Ani", "Beni", "Citra"]);
	await setQuotas(deps, event.id, { employer: 0, union: 3, cooperative: 0, government: 0, other: 0 });
	expect(await Promise.all(people.map(async (person) => (await now(person))?.status))).toEqual([
		"confirmed",
		"confirmed",
		"confirmed",
	]);
});

test("asking by e-mail sends the links of every living registration with that address, and of nothing else", async () => {
	const { db, deps, event, people, holder } = await fullEvent(["Ani", "Beni", "Citra"], 3);
	const [ani, beni] = people;
	const second = await createOpenEvent(deps, { title: "Dialog kedua" });
	const elsewhere = await register(deps, second.id, "Ani", { email: ani.email });
	await cancelRegistration(holder(beni), beni.id);
	await requestLinks(deps, ` ${ani.email?.toUpperCase()} `);
	await requestLinks(deps, beni.email ?? "");
	await requestLinks(deps, "tidak.ada@peserta.test");
	await requestLinks(deps, "bukan surel");
	const links = (await outbox(db)).filter(({ template }) => template === "registration-link");
	expect(links.map(({ registrationId }) => registrationId).sort()).toEqual([ani.id, elsewhere.id].sort());
	expect(event.id).not.toBe(second.id);
});

test("access needs are forgotten a week after the event, and not a day earlier", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps);
	const { id } = await register(deps, event.id, "Ani", { accessNeeds: "Kursi roda" });
	const needs = async () => (await registrationQueries.findById(db, id))?.accessNeeds;
	deps.travelTo("2026-11-20T07:00:00.000Z");
	expect([await eraseAccessNeeds(deps), await needs()]).toEqual([0, "Kursi roda"]);
	deps.travelTo("2026-11-20T09:00:00.000Z");
	expect([await eraseAccessNeeds(deps), await needs()]).toEqual([1, null]);
});
