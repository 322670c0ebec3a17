import { describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { tokenHash } from "#app/domain/links";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import type { RegistrationInput } from "#app/domain/registrations/schema";
import * as auditQueries from "#db/queries/audit";
import * as registrationQueries from "#db/queries/registrations";
import { testDeps } from "#tests/support/deps";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { outbox, participant } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const visitor = { kind: "visitor", id: null, name: "", requestId: "r-1" } as const;

async function openEvent(overrides: Parameters<typeof createOpenEvent>[1] = {}) {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, overrides);
	const register = (name: string, fields: Partial<RegistrationInput> = {}) =>
		registerParticipant(deps.as(visitor), event.id, participant(name, fields));
	return { db, deps, event, register };
}

const people = (deps: Deps, eventId: string) =>
	deps.db.selectFrom("registrations").selectAll().where("eventId", "=", eventId).orderBy("id").execute();

describe("a participant who registers", () => {
	test("V56: gets a seat, a code, a personal page, a ticket and a letter", async () => {
		const { db, deps, event, register } = await openEvent();
		const answer = await register("Siti Rahmawati", { phone: "+6281234567890" });
		if (!answer.ok) throw new Error(answer.reason);
		const { registration, token } = answer;
		expect(registration).toMatchObject({
			status: "confirmed",
			source: "web",
			organisationName: "SP Mandiri Sejahtera (rekaan)",
		});
		expect(registration.code).toMatch(new RegExp(`^${event.codePrefix}-[A-Z0-9]{5}$`));
		expect(await registrationQueries.findByLinkHash(db, tokenHash(token))).toEqual(registration);
		expect(registration.passHash).toBe(tokenHash(deps.links.token("pass", registration.id, 1)));
		expect(registration.passHash).not.toBe(registration.linkHash);
		const letters = await outbox(db, registration);
		expect(letters.map(({ template }) => template)).toContain("registration-confirmed");
		expect(letters.every(({ toAddress }) => toAddress === registration.email)).toBe(true);
	});

	test("leaves what they agreed to, what they answered, and one line in the trail without personal data", async () => {
		const { db, register } = await openEvent();
		const answer = await register("Siti Rahmawati", {
			category: "cooperative",
			answers: { missing: '["lpj"]', rat_year: "2025" },
			consents: ["event_organisation", "photo_documentation"],
		});
		if (!answer.ok) throw new Error(answer.reason);
		const { id, registeredAt } = answer.registration;
		expect(await registrationQueries.listAnswers(db, id)).toEqual([
			{ registrationId: id, question: "missing", answer: '["lpj"]', fileId: null },
			{ registrationId: id, question: "rat_year", answer: "2025", fileId: null },
		]);
		const given = { registrationId: id, noticeVersion: "2026-11", source: "web", givenAt: registeredAt };
		expect(await registrationQueries.listConsents(db, id)).toMatchObject([
			{ ...given, purpose: "event_organisation" },
			{ ...given, purpose: "photo_documentation" },
		]);
		const [line, ...more] = await auditQueries.listBySubject(db, id);
		expect(line).toMatchObject({ action: "registration.created", actorKind: "visitor", requestId: "r-1" });
		expect(JSON.stringify(line)).not.toMatch(/siti/i);
		expect(more).toEqual([]);
	});

	test("after the last seat joins the waiting list, and other parties keep their seats", async () => {
		const { deps, register } = await openEvent({ seats: { union: 1, employer: 1 } });
		await register("Pertama");
		const second = await register("Kedua");
		const third = await register("Ketiga");
		if (!second.ok || !third.ok) throw new Error("refused");
		expect(second.registration).toMatchObject({ status: "waitlisted", confirmedAt: null });
		expect(await registrationQueries.findQueuePosition(deps.db, second.registration)).toBe(1);
		expect(await registrationQueries.findQueuePosition(deps.db, third.registration)).toBe(2);
		expect(await register("Pengusaha", { category: "employer" })).toMatchObject({
			registration: { status: "confirmed" },
		});
		const [letter] = await outbox(deps.db, third.registration);
		expect(letter).toMatchObject({ template: "registration-waitlisted" });
		expect(letter?.text).toContain("2");
	});

	test("waits for the organiser when the event asks for approval", async () => {
		const { deps, register } = await openEvent({ needsApproval: true });
		const answer = await register("Siti");
		expect(answer).toMatchObject({ registration: { status: "pending", confirmedAt: null, waitlistedAt: null } });
		expect(await outbox(deps.db)).toMatchObject([{ template: "registration-pending" }]);
	});

	test("without e-mail appears on the call list and gets no letter", async () => {
		const { deps, event, register } = await openEvent();
		await register("Siti", { email: null, phone: "+6281234567890" });
		expect(await outbox(deps.db)).toEqual([]);
		const calls = await deps.db.selectFrom("callTasks").selectAll().where("eventId", "=", event.id).execute();
		expect(calls).toMatchObject([{ phone: "+6281234567890", reachedAt: null }]);
	});

	test("who is invented for the demo is never written to, though the letter is kept", async () => {
		const { deps, register } = await openEvent();
		await register("Siti", { isFictional: true });
		expect((await outbox(deps.db)).map(({ status }) => status)).not.toContain("pending");
		expect((await outbox(deps.db)).length).toBeGreaterThan(0);
	});
});

describe("the same form sent twice", () => {
	test("is one registration and the same page, even after registration has closed", async () => {
		const { deps, event, register } = await openEvent();
		const first = await register("Siti", { formKey: "kunci-formulir-1", answers: { a: "1", b: "2" } });
		deps.travelTo("2026-11-11T02:00:00.000Z");
		const second = await register("Siti", { formKey: "kunci-formulir-1", answers: { b: "2", a: "1" } });
		if (!first.ok || !second.ok) throw new Error("refused");
		expect(second.token).toBe(first.token);
		expect([first.isRepeat, second.isRepeat]).toEqual([false, true]);
		expect(await people(deps, event.id)).toHaveLength(1);
		expect((await outbox(deps.db)).filter(({ template }) => template === "registration-confirmed")).toHaveLength(1);
	});

	test("with other answers is refused and changes nothing", async () => {
		const { deps, event, register } = await openEvent();
		await register("Siti", { formKey: "kunci-formulir-1" });
		expect(await register("Budi", { formKey: "kunci-formulir-1" })).toEqual({ ok: false, reason: "form-reused" });
		expect(await people(deps, event.id)).toMatchObject([{ name: "Siti" }]);
	});

	test("at the same moment is still one registration", async () => {
		const { deps, event, register } = await openEvent();
		const answers = await Promise.all(
			Array.from({ length: 8 }, () => register("Siti", { formKey: "kunci-formulir-1" })),
		);
		expect(new Set(answers.map((answer) => (answer.ok ? answer.token : answer.reason))).size).toBe(1);
		expect(await people(deps, event.id)).toHaveLength(1);
	});
});

describe("a person who is already registered", () => {
	test.each([
		["the same e-mail in other letters", { email: "SITI@Peserta.test", phone: null }],
		["the same number", { email: "lain@peserta.test", phone: "+6281234567890" }],
	])("is recognised by %s, and gets the link at the address given first", async (_by, contact) => {
		const { deps, event, register } = await openEvent();
		const first = await register("Siti Ma’ruf", { email: "siti@peserta.test", phone: "+6281234567890" });
		if (!first.ok) throw new Error(first.reason);
		const again = await register("siti maruf", { ...contact, formKey: "kunci-formulir-2" });
		expect(again).toEqual({ ok: false, reason: "already-registered" });
		expect(await people(deps, event.id)).toHaveLength(1);
		const links = (await outbox(deps.db)).filter(({ template }) => template === "registration-link");
		expect(links).toMatchObject([{ toAddress: "siti@peserta.test", registrationId: first.registration.id }]);
		expect(links[0]?.text).toContain(first.token);
	});

	test("is not written to more than three times an hour, however often somebody tries", async () => {
		const { deps, register } = await openEvent();
		await register("Siti");
		for (let attempt = 0; attempt < 6; attempt++) await register("Siti");
		const links = (await outbox(deps.db)).filter(({ template }) => template === "registration-link");
		expect(links.length).toBeGreaterThan(0);
		expect(links.length).toBeLessThanOrEqual(3);
	});

	test("is somebody else when the name differs, though mailbox and phone are shared", async () => {
		const { register } = await openEvent();
		const shared = { email: "kantor@peserta.test", phone: "+6281234567890" };
		expect(await register("Siti", shared)).toMatchObject({ ok: true });
		expect(await register("Budi", shared)).toMatchObject({ ok: true });
	});

	test("may register for another event", async () => {
		const { deps, register } = await openEvent();
		const other = await createOpenEvent(deps, { title: "Dialog Kesejahteraan Pekerja" });
		expect(await register("Siti")).toMatchObject({ ok: true });
		expect(await registerParticipant(deps, other.id, participant("Siti"))).toMatchObject({ ok: true });
	});

	test("V50: does not slip in twice at the same moment", async () => {
		const { deps, event, register } = await openEvent();
		const answers = await Promise.all(Array.from({ length: 6 }, () => register("Siti")));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await people(deps, event.id)).toHaveLength(1);
	});
});

describe("nobody registers", () => {
	test.each([
		["before the window", "2026-11-01T00:00:00.000Z", "not-yet-open"],
		["after it", "2026-11-10T10:00:00.000Z", "closed"],
		["while the event runs", "2026-11-12T04:00:00.000Z", "closed"],
		["after the event", "2026-11-14T00:00:00.000Z", "finished"],
	])("%s", async (_when, at, reason) => {
		const { deps, event, register } = await openEvent();
		deps.travelTo(at);
		expect(await register("Siti")).toEqual({ ok: false, reason });
		expect(await people(deps, event.id)).toEqual([]);
	});

	test("for a draft, for a cancelled event, for a party that is not invited, for no event", async () => {
		const { deps, event, register } = await openEvent();
		const draft = await createDraft(deps);
		expect(await registerParticipant(deps, draft.id, participant("Siti"))).toEqual({
			ok: false,
			reason: "no-such-event",
		});
		expect(await registerParticipant(deps, "x", participant("Siti"))).toEqual({ ok: false, reason: "no-such-event" });
		expect(await register("Siti", { category: "other" })).toEqual({ ok: false, reason: "not-invited" });
		await cancelEvent(deps, event.id, "Gedung ditutup.");
		expect(await register("Siti")).toEqual({ ok: false, reason: "cancelled" });
	});
});
