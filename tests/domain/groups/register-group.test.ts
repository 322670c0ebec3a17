import { describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { acceptSeat } from "#app/domain/groups/accept-seat";
import { cancelGroup } from "#app/domain/groups/cancel-group";
import { claimSeat } from "#app/domain/groups/claim-seat";
import { nameDelegate } from "#app/domain/groups/name-delegate";
import { registerGroup } from "#app/domain/groups/register-group";
import { releaseSeats } from "#app/domain/groups/release-seats";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import * as groupQueries from "#db/queries/groups";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration, RegistrationGroup } from "#db/tables/registrations";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { organisedEvent } from "#tests/support/event-desk";
import { createOpenEvent, type EventOverrides } from "#tests/support/factories/event";
import { createGroup, delegate, groupForm } from "#tests/support/factories/group";
import { outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function openEvent(overrides: EventOverrides = {}) {
	const { db } = await testDb();
	const deps = testDeps(db);
	return { db, deps, event: await createOpenEvent(deps, overrides) };
}

const byContact = (deps: TestDeps, group: RegistrationGroup) =>
	deps.as({ kind: "link", id: group.id, name: group.contactName, requestId: null });
const byHolder = (deps: TestDeps, { id, name }: Registration) => deps.as({ kind: "link", id, name, requestId: null });
const now = (deps: Deps, { id }: { id: string }) => registrationQueries.findById(deps.db, id);
const statuses = async (deps: Deps, group: RegistrationGroup) =>
	(await groupQueries.listDelegates(deps.db, [group.id])).map(({ status }) => status);

const claim = (name: string, formKey: string | null = null) => ({
	name,
	titlePrefix: null,
	titleSuffix: null,
	gender: null,
	position: null,
	email: `${name.toLowerCase()}@serikat.test`,
	phone: null,
	accessNeeds: null,
	answers: {},
	files: {},
	consents: ["event_organisation" as const],
	language: "id" as const,
	formKey,
});

describe("a group", () => {
	test("gets its seats together, with one letter to the contact and one to each delegate who has an address", async () => {
		const { db, deps, event } = await openEvent();
		const { group, status, delegates } = await createGroup(deps, event.id, [
			delegate("Siti Aminah", { email: "siti@serikat.test" }),
			delegate("Budi Santoso", { phone: "+6281200000002" }),
			delegate("Citra Dewi"),
			delegate(null),
		]);
		expect(status).toBe("confirmed");
		expect(delegates.map((one) => [one.status, one.source, one.isUnassigned])).toEqual([
			["confirmed", "group", 0],
			["confirmed", "group", 0],
			["confirmed", "group", 0],
			["confirmed", "group", 1],
		]);
		const letters = await outbox(db);
		expect(letters.filter(({ template }) => template === "group-registered").map(({ toAddress }) => toAddress)).toEqual(
			["hendra@serikat.test"],
		);
		const [letter] = letters.filter(({ groupId }) => groupId === group.id);
		for (const said of ["Siti Aminah", "Budi Santoso", "Citra Dewi", ...delegates.map(({ code }) => code)])
			expect(letter?.text).toContain(said);
		expect(letter?.text).toContain("1 kursi belum bernama");
		expect(
			letters.filter(({ template }) => template === "registration-confirmed").map(({ toAddress }) => toAddress),
		).toEqual(["siti@serikat.test"]);
		// Who has a number is called; who has neither is told by the contact.
		const calls = await db.selectFrom("callTasks").select(["name", "reason"]).execute();
		expect(calls).toEqual([{ name: "Budi Santoso", reason: "registration-confirmed" }]);
	});

	test("whose contact has no e-mail is told on the call list, with the link to the group's page", async () => {
		const { db, deps, event } = await openEvent();
		const contact = { name: "Hendra Wijaya", position: null, email: null, phone: "+6281200000009" };
		const { token } = await createGroup(deps, event.id, [delegate("Siti Aminah")], { contact });
		const [call] = await db.selectFrom("callTasks").selectAll().execute();
		expect(call).toMatchObject({ reason: "group-registered", phone: "+6281200000009" });
		expect(call?.text).toContain(`https://rembuk.example/rombongan/${token}`);
	});

	test("that does not fit waits whole, is skipped for a single, keeps its place and moves up whole", async () => {
		const { deps, event } = await openEvent({ seats: { union: 4 } });
		const [ani, beni, citra] = [
			await register(deps, event.id, "Ani"),
			await register(deps, event.id, "Beni"),
			await register(deps, event.id, "Citra"),
		];
		const { group, status } = await createGroup(deps, event.id, [delegate("Siti"), delegate("Tono"), delegate(null)]);
		expect(status).toBe("waitlisted");
		// One seat was left: too few for three, enough for one.
		const single = await register(deps, event.id, "Dedi");
		expect(single.status).toBe("confirmed");
		for (const person of [ani, beni]) await cancelRegistration(byHolder(deps, person), person.id);
		expect(await statuses(deps, group)).toEqual(["waitlisted", "waitlisted", "waitlisted"]);
		await cancelRegistration(byHolder(deps, citra), citra.id);
		expect(await statuses(deps, group)).toEqual(["confirmed", "confirmed", "confirmed"]);
		const letters = (await outbox(deps.db)).filter(({ template }) => template === "group-news");
		expect(letters.map(({ toAddress, groupId }) => [toAddress, groupId])).toEqual([["hendra@serikat.test", group.id]]);
	});

	test("sent twice with the same key is one group; with other answers it is refused", async () => {
		const { deps, event } = await openEvent();
		const form = groupForm([delegate("Siti Aminah"), delegate(null)], { formKey: "kunci-rombongan-1" });
		const first = await registerGroup(deps, event.id, form);
		const again = await registerGroup(deps, event.id, form);
		expect(first).toMatchObject({ ok: true, isRepeat: false });
		expect(again).toMatchObject({ ok: true, isRepeat: true, token: first.ok ? first.token : "" });
		const other = await registerGroup(deps, event.id, { ...form, delegates: [delegate("Orang Lain")] });
		expect(other).toEqual({ ok: false, reason: "form-reused" });
		expect(await groupQueries.countByEvent(deps.db, event.id)).toBe(1);
	});

	test("with somebody who is registered already is refused, naming who by their number, and nothing is written", async () => {
		const { deps, event } = await openEvent();
		await register(deps, event.id, "Siti", { email: "siti@serikat.test" });
		const form = groupForm([
			delegate("Siti", { email: "lain@serikat.test" }),
			delegate(" SITI ", { email: "Siti@serikat.test" }),
		]);
		expect(await registerGroup(deps, event.id, form)).toEqual({
			ok: false,
			reason: "already-registered",
			numbers: [2],
		});
		expect(await groupQueries.countByEvent(deps.db, event.id)).toBe(0);
	});

	test("larger than the cap of an organisation is refused", async () => {
		const { db, deps, event } = await openEvent();
		await db.updateTable("events").set({ seatsPerOrganisation: 2 }).where("id", "=", event.id).execute();
		const form = groupForm([delegate(null), delegate(null), delegate(null)]);
		expect(await registerGroup(deps, event.id, form)).toEqual({ ok: false, reason: "over-cap" });
	});

	test("by staff needs no approval; by the public form it waits for it", async () => {
		const { deps, system, event } = await organisedEvent({ needsApproval: true });
		const form = groupForm([delegate("Siti")]);
		expect(await registerGroup(system, event.id, form)).toMatchObject({ ok: true, status: "pending" });
		const written = groupForm([delegate("Tono")], { organisationName: "SP Lain (rekaan)" });
		expect(await registerGroup(deps, event.id, { ...written, consentBy: "letter" })).toMatchObject({
			ok: true,
			status: "confirmed",
		});
	});
});

describe("a seat without a name", () => {
	test("is taken once: the link that was used admits nobody else, the same delegate's retry finds the seat taken by them", async () => {
		const { db, deps, event } = await openEvent();
		const { delegates } = await createGroup(deps, event.id, [delegate(null)]);
		const [seat] = delegates as [Registration];
		const first = await claimSeat(byHolder(deps, seat), seat.id, claim("Dewi", "kunci-kursi-1"));
		expect(first).toMatchObject({ ok: true });
		expect(await claimSeat(byHolder(deps, seat), seat.id, claim("Dewi", "kunci-kursi-1"))).toEqual(first);
		expect(await claimSeat(byHolder(deps, seat), seat.id, claim("Eko", "kunci-kursi-2"))).toEqual({
			ok: false,
			reason: "claimed",
		});
		expect(await claimSeat(byHolder(deps, seat), seat.id, claim("Eko", "kunci-kursi-1"))).toEqual({
			ok: false,
			reason: "claimed",
		});
		expect(await registrationQueries.findByLinkHash(db, seat.linkHash)).toBeUndefined();
		expect(await groupQueries.findSeatByLinkHash(db, seat.linkHash)).toMatchObject({ id: seat.id });
		const taken = await now(deps, seat);
		expect(taken).toMatchObject({ name: "Dewi", isUnassigned: 0, status: "confirmed", code: seat.code });
		expect(taken?.acceptedAt).not.toBeNull();
		expect(await registrationQueries.listConsents(db, seat.id)).toMatchObject([{ purpose: "event_organisation" }]);
		const [letter] = (await outbox(db, seat)).filter(({ template }) => template === "registration-confirmed");
		expect(letter).toMatchObject({ toAddress: "dewi@serikat.test", icsMethod: "REQUEST" });
		expect(letter?.text).toContain(first.ok ? first.token : "-");
	});

	test("is not taken once it was released, nor when the event is cancelled or over", async () => {
		const { deps, event } = await organisedEvent();
		const { group, delegates } = await createGroup(deps, event.id, [delegate(null)]);
		const [seat] = delegates as [Registration];
		expect(await releaseSeats(deps, group.id, { reason: "Batas nama sudah lewat." })).toMatchObject({ ok: true });
		expect(await claimSeat(byHolder(deps, seat), seat.id, claim("Dewi"))).toEqual({ ok: false, reason: "not-living" });
		const second = await createGroup(deps, event.id, [delegate(null)]);
		const [left] = second.delegates as [Registration];
		expect(await acceptSeat(byHolder(deps, left), left.id)).toEqual({ ok: false, reason: "not-living" });
		await cancelEvent(deps, event.id, "Gedung ditutup.");
		expect(await claimSeat(byHolder(deps, left), left.id, claim("Dewi"))).toEqual({ ok: false, reason: "over" });
		expect(await cancelGroup(byContact(deps, second.group), second.group.id)).toEqual({
			ok: false,
			reason: "finished",
		});
		expect(await statuses(deps, second.group)).toEqual(["confirmed"]);
	});

	test("is not taken by somebody who takes part already", async () => {
		const { deps, event } = await openEvent();
		await register(deps, event.id, "Dewi", { email: "dewi@serikat.test" });
		const { delegates } = await createGroup(deps, event.id, [delegate(null)]);
		const [seat] = delegates as [Registration];
		expect(await claimSeat(byHolder(deps, seat), seat.id, claim("Dewi"))).toEqual({
			ok: false,
			reason: "already-registered",
		});
	});

	test("is named by the contact with a new link, until the last moment for names; staff may do so later", async () => {
		const { deps, system, event } = await organisedEvent();
		const { group, delegates } = await createGroup(system, event.id, [delegate(null), delegate(null)]);
		const [seat, other] = delegates as [Registration, Registration];
		const contact = byContact(system, group);
		const named = { ...delegate("Dewi", { email: "dewi@serikat.test" }), name: "Dewi" };
		expect(await nameDelegate(contact, group.id, seat.id, named)).toEqual({ ok: true, registrationId: seat.id });
		expect((await now(deps, seat))?.linkHash).not.toBe(seat.linkHash);
		expect((await outbox(deps.db, seat)).map(({ template }) => template)).toContain("registration-confirmed");
		deps.travelTo("2026-11-11T02:00:00.000Z");
		const later = { ...delegate("Eko"), name: "Eko" };
		expect(await nameDelegate(byContact(deps, group), group.id, other.id, later)).toEqual({
			ok: false,
			reason: "too-late",
		});
		const staff = deps;
		expect(await nameDelegate(staff, group.id, other.id, later)).toEqual({ ok: true, registrationId: other.id });
	});

	test("is released by staff with a reason, goes to who waits, and the contact is told why", async () => {
		const { deps, system, event } = await organisedEvent({ seats: { union: 3 } });
		const { group } = await createGroup(system, event.id, [delegate("Siti"), delegate(null), delegate(null)]);
		const waiting = await register(system, event.id, "Ani");
		expect(waiting.status).toBe("waitlisted");
		expect(await releaseSeats(deps, group.id, { reason: "Batas nama sudah lewat." })).toMatchObject({
			ok: true,
			released: 2,
		});
		expect(await now(deps, waiting)).toMatchObject({ status: "confirmed" });
		const news = (await outbox(deps.db)).filter(({ template }) => template === "group-news");
		expect(news.map(({ toAddress }) => toAddress)).toEqual(["hendra@serikat.test"]);
		expect(news[0]?.text).toContain("Batas nama sudah lewat.");
		expect(await releaseSeats(deps, group.id, { reason: "Lagi." })).toMatchObject({ reason: "nothing-to-release" });
	});
});

describe("a delegate", () => {
	test("says once that they come", async () => {
		const { deps, event } = await openEvent();
		const { delegates } = await createGroup(deps, event.id, [delegate("Siti")]);
		const [siti] = delegates as [Registration];
		expect(await acceptSeat(byHolder(deps, siti), siti.id)).toEqual({ ok: true, changed: true });
		expect(await acceptSeat(byHolder(deps, siti), siti.id)).toEqual({ ok: true, changed: false });
		const single = await register(deps, event.id, "Ani");
		expect(await acceptSeat(byHolder(deps, single), single.id)).toEqual({ ok: false, reason: "no-group" });
	});

	test("who is cancelled by the contact frees one seat once, and is told by whom", async () => {
		const { db, deps, event } = await openEvent({ seats: { union: 2 } });
		const { group, delegates } = await createGroup(deps, event.id, [
			delegate("Siti", { email: "siti@serikat.test" }),
			delegate("Tono"),
		]);
		const waiting = [await register(deps, event.id, "Ani"), await register(deps, event.id, "Beni")] as const;
		const [siti] = delegates as [Registration];
		await cancelRegistration(byContact(deps, group), siti.id);
		await cancelRegistration(byContact(deps, group), siti.id);
		expect(await now(deps, waiting[0])).toMatchObject({ status: "confirmed" });
		expect(await now(deps, waiting[1])).toMatchObject({ status: "waitlisted" });
		const told = (await outbox(db, siti)).filter(({ template }) => template === "registration-cancelled");
		expect(told).toHaveLength(1);
		expect(told[0]?.text).toContain("narahubung rombongan Anda membatalkan");
		expect((await outbox(db)).filter(({ template }) => template === "group-news")).toEqual([]);
	});

	test("who was told of the seat is replaced by the contact: told of it, and the seat stays in the group", async () => {
		const { db, deps, event } = await openEvent();
		const { group, delegates } = await createGroup(deps, event.id, [delegate("Siti", { email: "siti@serikat.test" })]);
		const [siti] = delegates as [Registration];
		const eko = { ...delegate("Eko", { email: "eko@serikat.test" }), name: "Eko" };
		const answer = await nameDelegate(byContact(deps, group), group.id, siti.id, eko);
		expect(answer).toMatchObject({ ok: true });
		expect(await now(deps, siti)).toMatchObject({ status: "replaced" });
		const successor = await now(deps, { id: answer.ok ? answer.registrationId : "" });
		expect(successor).toMatchObject({ name: "Eko", groupId: group.id, status: "confirmed" });
		expect((await outbox(db, siti)).at(-1)).toMatchObject({ template: "registration-replaced", icsMethod: null });
		expect((await outbox(db)).filter(({ template }) => template === "group-news")).toEqual([]);
	});
});

test("a whole group is cancelled by its contact: every seat is freed, and a repeat changes nothing", async () => {
	const { deps, event } = await openEvent({ seats: { union: 2 } });
	const { group } = await createGroup(deps, event.id, [delegate("Siti"), delegate(null)]);
	const waiting = [await register(deps, event.id, "Ani"), await register(deps, event.id, "Beni")] as const;
	expect(await cancelGroup(byContact(deps, group), group.id)).toMatchObject({ ok: true, cancelled: 2 });
	expect(await cancelGroup(byContact(deps, group), group.id)).toMatchObject({ ok: true, cancelled: 0 });
	expect(await statuses(deps, group)).toEqual(["cancelled", "cancelled"]);
	for (const person of waiting) expect(await now(deps, person)).toMatchObject({ status: "confirmed" });
});
