import { describe, expect, test } from "vitest";
import { copyLetter } from "#app/domain/messages/copy-letter";
import { pauseLetters } from "#app/domain/messages/pause-letters";
import { releaseAddress } from "#app/domain/messages/release-address";
import { resendLetter } from "#app/domain/messages/resend-letter";
import { suppressAddress } from "#app/domain/messages/suppress-address";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { correctAddress } from "#app/domain/registrations/correct-address";
import { inTransaction } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as callTaskQueries from "#db/queries/call-tasks";
import * as letterQueries from "#db/queries/letters";
import * as registrationListQueries from "#db/queries/registration-list";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";
import type { Registration } from "#db/tables/registrations";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { deliverAll, inviteIn, openHand, outbox, register } from "#tests/support/outbox";
import { atOffices } from "#tests/support/reach";
import { testDb } from "#tests/support/test-db";

/** A dialogue with one participant whose letters have left, and an organiser of its office. */
async function house() {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { union: 5 } });
	const siti = await register(deps, event.id, "Siti Nurhaliza", { phone: "+6281200000001" });
	const hand = openHand();
	await deliverAll(deps, hand);
	deps.travelTo("2026-11-02T03:00:00.000Z");
	return { db, deps, event, siti, hand, staff: deps.as(await createStaff(deps, event.officeId)) };
}

/** The mail server called the person's address unknown. */
async function lose(deps: TestDeps, about: Registration) {
	const [letter] = await outbox(deps.db, about);
	if (!letter) throw new Error("no letter");
	await inTransaction(deps.db, (trx) => suppressAddress(trx, deps, letter, { reason: "bounced", statusCode: "5.1.1" }));
}

const actions = async (deps: TestDeps, subjectId: string) =>
	(await auditQueries.listBySubject(deps.db, subjectId)).map(({ action }) => action);

describe("C36 a letter that was taken, sent once more", () => {
	test("is a letter of its own: another Message-ID, the same words, SEQUENCE, DTSTAMP and bytes of the calendar object", async () => {
		const { db, deps, siti, hand, staff } = await house();
		const [first] = await outbox(db, siti);
		const copied = await copyLetter(staff, first?.id ?? "", "one");
		expect(copied).toMatchObject({ ok: true });
		await deliverAll(deps, hand);
		const copy = (await outbox(db, siti)).at(-1);
		expect(copy?.status).toBe("sent");
		expect(copy?.messageId).not.toBe(first?.messageId);
		expect(copy?.messageId).toBe(`<${copy?.id}@rembuk.example>`);
		expect(hand.sent).toContain(copy?.messageId);
		expect(copy?.ics).toBe(first?.ics);
		expect(copy && first && [inviteIn(copy), copy.text, copy.html]).toEqual(
			copy && first && [inviteIn(first), first.text, first.html],
		);
		expect(await actions(deps, first?.id ?? "")).toContain("letter.copied");
	});

	test("is one copy however often the same form is sent, at once or later; another form is another copy", async () => {
		const { db, deps, siti, hand, staff } = await house();
		const [first] = await outbox(db, siti);
		const copy = (formKey: string) => copyLetter(staff, first?.id ?? "", formKey);
		const [one, again] = await Promise.all([copy("one"), copy("one")]);
		expect(one).toEqual(again);
		await deliverAll(deps, hand);
		expect(await copy("one")).toEqual(one);
		expect((await outbox(db, siti)).filter(({ subject }) => subject === first?.subject)).toHaveLength(2);
		expect((await actions(deps, first?.id ?? "")).filter((action) => action === "letter.copied")).toHaveLength(1);
		expect(await copy("two")).not.toEqual(one);
		expect((await outbox(db, siti)).filter(({ subject }) => subject === first?.subject)).toHaveLength(3);
	});

	test("does not follow anything newer about the same calendar entry, nor go where nothing arrives", async () => {
		const { db, deps, siti, staff } = await house();
		const [confirmation] = await outbox(db, siti);
		await lose(deps, siti);
		expect(await copyLetter(staff, confirmation?.id ?? "", "one")).toEqual({ ok: false, reason: "not-resendable" });
		await db.deleteFrom("suppressedAddresses").execute();
		await cancelRegistration(staff, siti.id, { reason: "Permintaan instansi" });
		expect(await copyLetter(staff, confirmation?.id ?? "", "one")).toEqual({ ok: false, reason: "not-resendable" });
	});
});

describe("somebody whose e-mail does not arrive", () => {
	const lineOf = async (deps: TestDeps, { id, eventId }: Registration) => {
		const filter = { eventId, patterns: [], category: null, status: null };
		const lines = await registrationListQueries.listByEvent(deps.db, filter, null, { limit: 50, offset: 0 });
		return lines.find((line) => line.id === id);
	};

	test("is marked in the list until the address is put right, which sends everything to the new one and takes the call back", async () => {
		const { db, deps, siti, hand, staff } = await house();
		expect((await lineOf(deps, siti))?.isUnreachable).toBe(0);
		await lose(deps, siti);
		expect((await lineOf(deps, siti))?.isUnreachable).toBe(1);
		expect(await callTaskQueries.listByRegistration(db, siti.id)).toHaveLength(1);
		const before = (await outbox(db, siti)).length;
		const answer = await correctAddress(staff, siti, "siti.benar@peserta.test");
		expect(answer).toMatchObject({ ok: true, changed: true });
		await deliverAll(deps, hand);
		expect((await lineOf(deps, siti))?.isUnreachable).toBe(0);
		expect(await callTaskQueries.listByRegistration(db, siti.id)).toEqual([]);
		const after = (await outbox(db, siti)).slice(before);
		const toNew = after.filter(({ toAddress }) => toAddress === "siti.benar@peserta.test");
		expect(toNew.map(({ template, status }) => [template, status])).toEqual([
			["registration-confirmed", "sent"],
			["registration-day", "sent"],
		]);
		// The entries begin anew: what stands in a calendar of the old address is taken back there, untried.
		expect(toNew.map(inviteIn).map(({ method, sequence }) => [method, sequence])).toEqual([
			["REQUEST", 0],
			["REQUEST", 0],
		]);
		const toOld = after.filter(({ toAddress }) => toAddress === siti.email);
		expect(toOld.map(({ icsMethod, status }) => [icsMethod, status])).toEqual([
			["CANCEL", "failed"],
			["CANCEL", "failed"],
		]);
		expect(await actions(deps, siti.id)).toContain("registration.address-corrected");
	});

	test("hears nothing when the address stays, and nobody takes the address of a namesake", async () => {
		const { db, deps, event, siti, staff } = await house();
		const before = (await outbox(db)).length;
		expect(await correctAddress(staff, siti, siti.email ?? "")).toMatchObject({ ok: true, changed: false });
		const namesake = await register(deps, event.id, siti.name, {
			email: "siti.lain@peserta.test",
			phone: "+6281200000002",
		});
		expect(await correctAddress(staff, siti, namesake.email ?? "")).toEqual({
			ok: false,
			reason: "already-registered",
		});
		const foreign = deps.as(await createStaff(deps, (await createOpenEvent(deps, {})).officeId));
		expect(await correctAddress(foreign, siti, "x@peserta.test")).toEqual({
			ok: false,
			reason: "no-such-registration",
		});
		expect((await outbox(db, siti)).length).toBeLessThanOrEqual(before);
	});

	test("is written to again once an organiser says why, and the trail keeps the reason but not the address", async () => {
		const { db, deps, siti, hand, staff } = await house();
		await lose(deps, siti);
		await cancelRegistration(staff, siti.id, { reason: "Permintaan instansi" });
		await deliverAll(deps, hand);
		const [failed] = (await outbox(db, siti)).filter(({ status }) => status === "failed");
		const foreign = deps.as(await createStaff(deps, (await createOpenEvent(deps, {})).officeId));
		const reason = "Kotak surat sudah dibuka lagi.";
		expect(await resendLetter(staff, failed?.id ?? "")).toEqual({ ok: false, reason: "not-resendable" });
		const address = siti.email?.toUpperCase() ?? "";
		expect(await releaseAddress(foreign, address, { reason })).toEqual({ ok: false, reason: "no-such-address" });
		expect(await suppressedAddressQueries.countWithin(db, atOffices(siti.eventId))).toBe(0);
		expect(await releaseAddress(staff, address, { reason })).toEqual({ ok: true });
		expect(await releaseAddress(staff, address, { reason })).toEqual({ ok: false, reason: "no-such-address" });
		expect(await resendLetter(staff, failed?.id ?? "")).toEqual({ ok: true });
		await deliverAll(deps, hand);
		expect(hand.sent).toContain(failed?.messageId);
		const { subjectId } = await db
			.selectFrom("auditEntries")
			.select("subjectId")
			.where("action", "=", "letter.address-released")
			.executeTakeFirstOrThrow();
		const [entry] = await auditQueries.listBySubject(db, subjectId);
		expect(entry?.reason).toBe(reason);
		expect(JSON.stringify(entry)).not.toContain("peserta.test");
	});
});

describe("letters of a dialogue that an organiser pauses", () => {
	test("wait, those queued later too, until they are let go; those of other dialogues leave", async () => {
		const { db, deps, event, hand, staff } = await house();
		expect(await pauseLetters(staff, event.id, { isPaused: true })).toEqual({ ok: true, changed: true });
		expect(await pauseLetters(staff, event.id, { isPaused: true })).toEqual({ ok: true, changed: false });
		const budi = await register(deps, event.id, "Budi Santoso");
		const elsewhere = await register(deps, (await createOpenEvent(deps, {})).id, "Ratna Dewi");
		await deliverAll(deps, hand);
		const statusesOf = async (person: Registration) => [
			...new Set((await outbox(db, person)).map(({ status }) => status)),
		];
		expect(await statusesOf(budi)).toEqual(["pending"]);
		expect(await statusesOf(elsewhere)).toEqual(["sent"]);
		expect((await letterQueries.listByRegistration(db, budi.id))[0]?.lettersPausedAt).toBe(deps.now().toISOString());
		expect((await letterQueries.listPausedEvents(db, atOffices(event.officeId))).map(({ id }) => id)).toEqual([
			event.id,
		]);
		expect(await pauseLetters(staff, event.id, { isPaused: false })).toEqual({ ok: true, changed: true });
		await deliverAll(deps, hand);
		expect(await statusesOf(budi)).toEqual(["sent"]);
		const trail = await db.selectFrom("auditEntries").select("action").where("subjectId", "=", event.id).execute();
		expect(trail.map(({ action }) => action)).toEqual(
			expect.arrayContaining(["event.letters-paused", "event.letters-resumed"]),
		);
	});

	test("are paused by its own office alone", async () => {
		const { deps, event } = await house();
		const foreign = deps.as(await createStaff(deps, (await createOpenEvent(deps, {})).officeId));
		expect(await pauseLetters(foreign, event.id, { isPaused: true })).toEqual({ ok: false, reason: "no-such-event" });
	});
});
