import { describe, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { postponeEvent } from "#app/domain/events/postpone-event";
import { addParticipant } from "#app/domain/registrations/add-participant";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import * as auditQueries from "#db/queries/audit";
import * as callTaskQueries from "#db/queries/call-tasks";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { approve, putOnWaitingList, reject } from "#tests/support/decide";
import { testDeps } from "#tests/support/deps";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { invites, outbox, participant, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function reviewedEvent(overrides: Parameters<typeof createOpenEvent>[1] = {}) {
	const { db } = await testDb();
	const system = testDeps(db);
	const office = await createOffice(system);
	const event = await createOpenEvent(system, { needsApproval: true, officeId: office.id, ...overrides });
	const rina = await createStaff(system, office.id);
	const deps = system.as(rina);
	const status = async ({ id }: Pick<Registration, "id">) => (await registrationQueries.findById(db, id))?.status;
	const letters = async (registration: Registration) =>
		(await outbox(db, registration)).map(({ template }) => template);
	return { db, system, deps, event, rina, status, letters };
}

/** Two ordinary events differ only in whether somebody reviews registrations. */
const openEvent = (overrides: Parameters<typeof createOpenEvent>[1] = {}) =>
	reviewedEvent({ needsApproval: false, ...overrides });

const byPhone = { consentBy: "phone" } as const;

describe("an organiser who approves", () => {
	test("gives a seat, tells the person with a calendar entry, and leaves a line in the trail", async () => {
		const { db, deps, event, rina, letters } = await reviewedEvent();
		const siti = await register(deps, event.id, "Siti Rahmawati");
		const answer = await approve(deps, event.id, siti.id);
		expect(answer).toMatchObject({ ok: true, changedIds: [siti.id], skipped: [] });
		expect(await letters(siti)).toContain("registration-confirmed");
		expect(await invites(db, siti)).toMatchObject([{ method: "REQUEST" }, { method: "REQUEST" }]);
		const [line] = await auditQueries.listBySubject(db, siti.id);
		expect(line).toMatchObject({
			action: "registration.approved",
			actorId: rina.id,
			before: '{"status":"pending"}',
			after: JSON.stringify({ status: "confirmed", decision: answer.ok && answer.decisionId }),
		});
	});

	test("twice does it once", async () => {
		const { db, deps, event } = await reviewedEvent();
		const siti = await register(deps, event.id, "Siti");
		await approve(deps, event.id, siti.id);
		const before = await outbox(db, siti);
		expect(await approve(deps, event.id, siti.id)).toMatchObject({ ok: false, reason: "decided-before" });
		expect(await outbox(db, siti)).toEqual(before);
	});

	test("is told how many seats there are when none is left, and nobody is promised anything", async () => {
		const { deps, event, status, letters } = await reviewedEvent({ seats: { union: 1 } });
		const [siti, budi] = [await register(deps, event.id, "Siti"), await register(deps, event.id, "Budi")];
		await approve(deps, event.id, siti.id);
		expect(await approve(deps, event.id, budi.id)).toEqual({
			ok: false,
			reason: "full",
			rooms: [{ category: "union", seats: 1, free: 0, chosen: 1, fitting: 0, perOrganisation: null }],
			fittingIds: [],
		});
		expect(await status(budi)).toBe("pending");
		expect(await letters(budi)).toEqual(["registration-pending"]);
	});

	test("cannot bring back what was cancelled", async () => {
		const { deps, event, status } = await reviewedEvent();
		const siti = await register(deps, event.id, "Siti");
		await cancelRegistration(deps, siti.id);
		expect(await approve(deps, event.id, siti.id)).toMatchObject({
			reason: "decided-before",
			skipped: [{ id: siti.id }],
		});
		expect(await status(siti)).toBe("cancelled");
	});

	test("reaches neither another event’s registration nor another office’s event", async () => {
		const { system, deps, event, status } = await reviewedEvent();
		const foreign = await createOpenEvent(system, { needsApproval: true });
		const siti = await register(system, foreign.id, "Siti");
		expect(await approve(deps, event.id, siti.id)).toEqual({ ok: false, reason: "nobody" });
		expect(await approve(deps, foreign.id, siti.id)).toEqual({ ok: false, reason: "no-such-event" });
		expect(await status(siti)).toBe("pending");
		expect(await approve(system, foreign.id, siti.id)).toMatchObject({ ok: true });
	});

	test("waits for the new date of a postponed event, and leaves a past or cancelled one alone", async () => {
		const { deps, event } = await reviewedEvent();
		const siti = await register(deps, event.id, "Siti");
		await postponeEvent(deps, event.id, "Gedung dipakai.");
		expect(await approve(deps, event.id, siti.id)).toEqual({ ok: false, reason: "postponed" });
		await cancelEvent(deps, event.id, "Gedung ditutup.");
		expect(await approve(deps, event.id, siti.id)).toEqual({ ok: false, reason: "cancelled" });
		const other = await reviewedEvent();
		const budi = await register(other.deps, other.event.id, "Budi");
		other.system.travelTo("2026-12-31T00:00:00.000Z");
		expect(await approve(other.deps, other.event.id, budi.id)).toEqual({ ok: false, reason: "finished" });
	});
});

describe("an organiser who puts somebody on the waiting list", () => {
	test("gives the last place, tells it, and a freed seat goes to whoever waits longest", async () => {
		const { deps, event, status, letters } = await reviewedEvent({ seats: { union: 1 } });
		const [siti, budi, ani] = [
			await register(deps, event.id, "Siti"),
			await register(deps, event.id, "Budi"),
			await register(deps, event.id, "Ani"),
		];
		await approve(deps, event.id, siti.id);
		deps.travelTo("2026-11-03T02:00:00.000Z");
		await putOnWaitingList(deps, event.id, ani.id);
		deps.travelTo("2026-11-03T03:00:00.000Z");
		expect(await putOnWaitingList(deps, event.id, budi.id)).toMatchObject({ ok: true });
		expect(await putOnWaitingList(deps, event.id, budi.id)).toMatchObject({ ok: false, reason: "decided-before" });
		expect(await letters(budi)).toEqual(["registration-pending", "registration-waitlisted"]);
		await cancelRegistration(deps, siti.id, { reason: "Berhalangan" });
		expect([await status(ani), await status(budi)]).toEqual(["confirmed", "waitlisted"]);
	});

	test("is refused while a seat is free, because nobody waits then", async () => {
		const { deps, event, status } = await reviewedEvent({ seats: { union: 2 } });
		const siti = await register(deps, event.id, "Siti");
		expect(await putOnWaitingList(deps, event.id, siti.id)).toEqual({
			ok: false,
			reason: "seats-free",
			rooms: [{ category: "union", seats: 2, free: 2, chosen: 1, fitting: 1, perOrganisation: null }],
		});
		expect(await status(siti)).toBe("pending");
	});

	test("does not take a seat away from somebody", async () => {
		const { deps, event, status } = await openEvent({ seats: { union: 1 } });
		const siti = await register(deps, event.id, "Siti");
		expect(await putOnWaitingList(deps, event.id, siti.id)).toMatchObject({ reason: "decided-before" });
		expect(await status(siti)).toBe("confirmed");
	});
});

describe("an organiser who rejects", () => {
	test("says why, once, in the letter", async () => {
		const { db, deps, event, status } = await reviewedEvent();
		const siti = await register(deps, event.id, "Siti");
		const reason = "Instansi Anda sudah mengirim tiga orang.";
		expect(await reject(deps, event.id, [siti.id], reason)).toMatchObject({ ok: true });
		expect(await reject(deps, event.id, [siti.id], "lain")).toMatchObject({ reason: "decided-before" });
		expect(await status(siti)).toBe("rejected");
		const rejections = (await outbox(db, siti)).filter(({ template }) => template === "registration-rejected");
		expect(rejections).toHaveLength(1);
		expect(rejections[0]?.text).toContain("sudah mengirim tiga orang");
	});

	test("lets somebody without e-mail be told by telephone", async () => {
		const { db, deps, event } = await reviewedEvent();
		const siti = await register(deps, event.id, "Siti", { email: null, phone: "+6281234567890" });
		await reject(deps, event.id, [siti.id], "Kursi terbatas.");
		const [call] = await callTaskQueries.listByRegistration(db, siti.id);
		expect(call).toMatchObject({ reason: "registration-rejected", reachedAt: null });
		expect(call?.text).toContain("Kursi terbatas");
	});

	test("cannot reject who has a seat: that is a cancellation", async () => {
		const { deps, event } = await openEvent();
		const siti = await register(deps, event.id, "Siti");
		expect(await reject(deps, event.id, [siti.id], "x")).toMatchObject({ reason: "decided-before" });
	});
});

describe("a colleague who takes over a seat", () => {
	const dewi = { ...participant("Dewi Lestari"), ...byPhone };

	test("gets the same seat with a code, link, letter and calendar entries of their own", async () => {
		const { db, deps, event, status, letters } = await openEvent({ seats: { cooperative: 1 } });
		const siti = await register(deps, event.id, "Siti", {
			category: "cooperative",
			organisationName: "Kopkar Maju (rekaan)",
			answers: { rat_year: "2025" },
		});
		await register(deps, event.id, "Menunggu", { category: "cooperative" });
		const answer = await replaceParticipant(deps, event.id, siti.id, dewi);
		if (!answer.ok) throw new Error(answer.reason);
		const colleague = answer.registration;
		expect(colleague).toMatchObject({
			name: "Dewi Lestari",
			status: "confirmed",
			source: "staff",
			replacesId: siti.id,
			category: "cooperative",
			organisationName: "Kopkar Maju (rekaan)",
		});
		expect(colleague.code).not.toBe(siti.code);
		expect(colleague.linkHash).not.toBe(siti.linkHash);
		expect(await registrationQueries.listAnswers(db, colleague.id)).toMatchObject([{ answer: "2025" }]);
		expect(await registrationQueries.listConsents(db, colleague.id)).toMatchObject([{ source: "staff" }]);
		expect(await status(siti)).toBe("replaced");
		expect(await letters(colleague)).toContain("registration-confirmed");
		expect((await invites(db, colleague)).map(({ method }) => method)).toEqual(["REQUEST", "REQUEST"]);
		expect(await letters(siti)).toContain("registration-replaced");
		const counts = await registrationQueries.countByCategory(db, event.id);
		expect(counts.cooperative).toMatchObject({ confirmed: 1, waitlisted: 1, replaced: 1 });
	});

	test("keeps the place in the queue of the one who waited", async () => {
		const { deps, event } = await openEvent({ seats: { union: 1 } });
		await register(deps, event.id, "Pertama");
		const siti = await register(deps, event.id, "Siti");
		deps.travelTo("2026-11-03T02:00:00.000Z");
		await register(deps, event.id, "Ketiga");
		const answer = await replaceParticipant(deps, event.id, siti.id, dewi);
		if (!answer.ok) throw new Error(answer.reason);
		expect(await registrationQueries.findQueuePosition(deps.db, answer.registration)).toBe(1);
	});

	test("who takes part already, or is the same person, changes nothing", async () => {
		const { deps, event, status } = await openEvent();
		const siti = await register(deps, event.id, "Siti");
		const budi = await register(deps, event.id, "Budi");
		expect(await replaceParticipant(deps, event.id, siti.id, { ...participant("Budi"), ...byPhone })).toEqual({
			ok: false,
			reason: "already-registered",
			existingId: budi.id,
		});
		expect(await replaceParticipant(deps, event.id, siti.id, { ...participant("Siti"), ...byPhone })).toEqual({
			ok: false,
			reason: "same-person",
		});
		expect(await status(siti)).toBe("confirmed");
	});

	test("cannot take over what is over", async () => {
		const { deps, event } = await openEvent();
		const siti = await register(deps, event.id, "Siti");
		await replaceParticipant(deps, event.id, siti.id, dewi);
		expect(await replaceParticipant(deps, event.id, siti.id, { ...participant("Ani"), ...byPhone })).toEqual({
			ok: false,
			reason: "not-living",
		});
	});
});

describe("somebody an organiser adds", () => {
	test("gets a seat without approval and without the public form being open, and the consent is on record", async () => {
		const { db, deps, event, letters } = await reviewedEvent();
		deps.travelTo("2026-11-11T02:00:00.000Z");
		const answer = await addParticipant(deps, event.id, { ...participant("Siti"), ...byPhone });
		if (!answer.ok) throw new Error(answer.reason);
		const { registration } = answer;
		expect(registration).toMatchObject({ status: "confirmed", source: "staff" });
		expect(await letters(registration)).toContain("registration-confirmed");
		expect(await registrationQueries.listConsents(db, registration.id)).toMatchObject([
			{ purpose: "event_organisation", source: "staff" },
		]);
		const [line] = await auditQueries.listBySubject(db, registration.id);
		expect(JSON.parse(line?.after ?? "")).toMatchObject({ source: "staff", consentBy: "phone" });
	});

	test("waits when the party is full, behind those who wait already", async () => {
		const { deps, event } = await openEvent({ seats: { union: 1 } });
		await register(deps, event.id, "Pertama");
		await register(deps, event.id, "Kedua");
		const answer = await addParticipant(deps, event.id, { ...participant("Siti"), ...byPhone });
		if (!answer.ok) throw new Error(answer.reason);
		expect(answer.registration.status).toBe("waitlisted");
		expect(await registrationQueries.findQueuePosition(deps.db, answer.registration)).toBe(2);
	});

	test("without e-mail is on the call list", async () => {
		const { db, deps, event } = await openEvent();
		const answer = await addParticipant(deps, event.id, {
			...participant("Siti", { email: null, phone: "+6281234567890" }),
			...byPhone,
		});
		if (!answer.ok) throw new Error(answer.reason);
		expect(await callTaskQueries.listByRegistration(db, answer.registration.id)).toMatchObject([
			{ reason: "registration-confirmed", phone: "+6281234567890" },
		]);
	});

	test("is not registered a second time; staff learn which registration it is", async () => {
		const { deps, event } = await openEvent();
		const siti = await register(deps, event.id, "Siti");
		expect(await addParticipant(deps, event.id, { ...participant("SITI"), ...byPhone })).toEqual({
			ok: false,
			reason: "already-registered",
			existingId: siti.id,
		});
	});

	test("cannot join a draft, a party that is not invited, a past event or another office’s", async () => {
		const { system, deps, event } = await openEvent();
		const person = { ...participant("Siti"), ...byPhone };
		const draft = await createDraft(system, { officeId: event.officeId });
		expect(await addParticipant(deps, draft.id, person)).toEqual({ ok: false, reason: "draft" });
		expect(await addParticipant(deps, event.id, { ...person, category: "other" })).toEqual({
			ok: false,
			reason: "not-invited",
		});
		const foreign = await createOpenEvent(system);
		expect(await addParticipant(deps, foreign.id, person)).toEqual({ ok: false, reason: "no-such-event" });
		deps.travelTo("2026-12-31T00:00:00.000Z");
		expect(await addParticipant(deps, event.id, person)).toEqual({ ok: false, reason: "finished" });
	});
});
