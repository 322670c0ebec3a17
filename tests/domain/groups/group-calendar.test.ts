import { expect, test } from "vitest";
import { inviteWording } from "#app/domain/calendar/wording";
import { claimSeat } from "#app/domain/groups/claim-seat";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { personalDays } from "#app/domain/registrations/personal-days";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createGroup, delegate } from "#tests/support/factories/group";
import { deliverAll, inviteIn, invites, openHand, outbox } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function openEvent() {
	const { db } = await testDb();
	const deps = testDeps(db);
	return { db, deps, event: await createOpenEvent(deps) };
}

test("a delegate's calendar entries go to the delegate's own address, without the name in the title", async () => {
	const { db, deps, event } = await openEvent();
	await createGroup(deps, event.id, [
		delegate("Siti Aminah", { email: "siti@serikat.test" }),
		delegate("Budi Santoso"),
		delegate(null),
	]);
	const sent = await invites(db);
	expect(sent.map(({ attendee, summary }) => [attendee, summary])).toEqual([
		["siti@serikat.test", "Dialog Koperasi Pekerja – Hari 1/2"],
		["siti@serikat.test", "Dialog Koperasi Pekerja – Hari 2/2"],
	]);
});

test("by the contact's choice every delegate has entries of their own in the contact's mailbox, with the name in the title", async () => {
	const { db, deps, event } = await openEvent();
	const { delegates, token } = await createGroup(
		deps,
		event.id,
		[delegate("Siti Aminah", { email: "siti@serikat.test" }), delegate("Budi Santoso"), delegate(null)],
		{ mailTo: "contact" },
	);
	const letters = (await outbox(db)).filter(({ ics }) => ics !== null);
	const sent = letters.map(inviteIn);
	expect(sent.map(({ attendee, summary }) => [attendee, summary])).toEqual([
		["hendra@serikat.test", "Siti Aminah: Dialog Koperasi Pekerja – Hari 1/2"],
		["hendra@serikat.test", "Siti Aminah: Dialog Koperasi Pekerja – Hari 2/2"],
		["hendra@serikat.test", "Budi Santoso: Dialog Koperasi Pekerja – Hari 1/2"],
		["hendra@serikat.test", "Budi Santoso: Dialog Koperasi Pekerja – Hari 2/2"],
	]);
	expect(new Set(sent.map(({ uid }) => uid)).size).toBe(4);
	// The letter around an entry is to the contact and leads to the group's page, never to the delegate's.
	for (const letter of letters) {
		expect(letter).toMatchObject({ template: "registration-day", toName: "Hendra Wijaya" });
		expect(letter.text).toContain(`/rombongan/${token}`);
		expect(letter.text).not.toContain("/pendaftaran/");
	}
	// A delegate's own download has entries of its own: it does not merge with those in the contact's mailbox.
	const [siti] = delegates as [Registration];
	const own = await personalDays(db, deps.site, siti, event);
	for (const { uid, attendee, summary } of own) {
		expect(sent.map((one) => one.uid)).not.toContain(uid);
		expect(attendee).toBeNull();
		expect(summary).not.toContain("Siti");
	}
});

test("cancelling one of several delegates in one mailbox withdraws that delegate's entries and touches no other", async () => {
	const { db, deps, event } = await openEvent();
	const { delegates } = await createGroup(deps, event.id, [delegate("Siti Aminah"), delegate("Budi Santoso")], {
		mailTo: "contact",
	});
	const before = await invites(db);
	await deliverAll(deps, openHand());
	deps.travelTo("2026-11-03T02:00:00.000Z");
	const [siti, budi] = delegates as [Registration, Registration];
	await cancelRegistration(deps, siti.id);
	const withdrawn = (await invites(db)).filter(({ method }) => method === "CANCEL");
	const uidsOf = (name: string) => before.filter(({ summary }) => summary.startsWith(name)).map(({ uid }) => uid);
	expect(withdrawn.map(({ uid }) => uid).sort()).toEqual(uidsOf("Siti").sort());
	expect(withdrawn.map(({ attendee }) => attendee)).toEqual(["hendra@serikat.test", "hendra@serikat.test"]);
	expect(await registrationQueries.findById(db, budi.id)).toMatchObject({ status: "confirmed" });
});

test("a seat gets its calendar entries once it has a name", async () => {
	const { db, deps, event } = await openEvent();
	const { delegates } = await createGroup(deps, event.id, [delegate(null)], { mailTo: "contact" });
	expect(await invites(db)).toEqual([]);
	const [seat] = delegates as [Registration];
	const person = { titlePrefix: null, titleSuffix: null, gender: null, position: null, accessNeeds: null };
	await claimSeat(deps.as({ kind: "link", id: seat.id, name: seat.name, requestId: null }), seat.id, {
		...person,
		name: "Dewi",
		email: "dewi@serikat.test",
		phone: null,
		answers: {},
		files: {},
		consents: ["event_organisation"],
		language: "id",
		formKey: null,
	});
	const sent = await invites(db);
	expect(sent.map(({ attendee, summary }) => [attendee, summary.split(":")[0]])).toEqual([
		["hendra@serikat.test", "Dewi"],
		["hendra@serikat.test", "Dewi"],
	]);
});

test("a long name or title leaves room for the other and for the day", () => {
	const facts = { host: "Dinas", url: "https://rembuk.example", dayNumber: 2, dayCount: 2, language: "id" } as const;
	const { summary } = inviteWording({ ...facts, title: "T".repeat(400), delegate: "N".repeat(400) });
	expect(summary).toMatch(/^N+…?: T+…? – Hari 2\/2$/);
	expect([...summary].length).toBeLessThan(330);
});
