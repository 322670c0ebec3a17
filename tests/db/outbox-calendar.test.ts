import { describe, expect, test } from "vitest";
import { reconcileCalendar } from "#app/domain/calendar/reconcile-calendar";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { editEvent } from "#app/domain/events/edit-event";
import { postponeEvent } from "#app/domain/events/postpone-event";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { announceRegistrations } from "#app/domain/messages/announce-registrations";
import { loadRecipients } from "#app/domain/messages/recipients";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import { inTransaction } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent, testDays } from "#tests/support/factories/event";
import { readings } from "#tests/support/ical-parsers";
import { deliverAll, inviteIn, invites, openHand, outbox, participant, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

/** A published two-day event ten days ahead with one confirmed participant whose letters have left. */
async function invited() {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { union: 2 } });
	const siti = await register(deps, event.id, "Siti Nurhaliza");
	const hand = openHand();
	await deliverAll(deps, hand);
	deps.travelTo("2026-11-03T02:00:00.000Z");
	return { db, deps, event, siti, hand };
}

const reschedule = async (
	deps: TestDeps,
	event: EventRow,
	days: readonly { startsAtLocal: string; endsAtLocal: string }[],
	keep = days.map((_day, index) => index),
) => {
	const known = await eventQueries.listDays(deps.db, event.id);
	const { registrationOpensAtLocal, registrationClosesAtLocal } = event;
	const plan = days.map((day, index) => ({ ...day, id: known[keep[index] ?? -1]?.id ?? null }));
	const answer = await rescheduleEvent(deps, event.id, {
		days: plan,
		registrationOpensAtLocal,
		registrationClosesAtLocal,
	});
	expect(answer).toMatchObject({ ok: true });
};

const edit = async (deps: TestDeps, eventId: string, changes: Partial<Parameters<typeof editEvent>[2]>) => {
	const event = (await eventQueries.findById(deps.db, eventId)) as EventRow;
	const topics = await eventQueries.listTopics(deps.db, eventId);
	const answer = await editEvent(deps, eventId, {
		...event,
		topics,
		needsApproval: event.needsApproval === 1,
		editResetsApproval: event.editResetsApproval === 1,
		...changes,
	});
	expect(answer).toMatchObject({ ok: true });
};

const [dayOne, dayTwo] = testDays as [(typeof testDays)[0], (typeof testDays)[0]];
const moved = [{ startsAtLocal: "2026-11-12T09:00", endsAtLocal: "2026-11-12T16:00" }, dayTwo];

describe("who gets what into the calendar", () => {
	test("a confirmed participant gets one REQUEST for each day: the first with the confirmation, each with its own UID", async () => {
		const { db, siti, event } = await invited();
		const letters = await outbox(db, siti);
		expect(letters.map(({ template }) => template)).toEqual(["registration-confirmed", "registration-day"]);
		const [first, second] = letters.map(inviteIn);
		expect(first).toMatchObject({ method: "REQUEST", sequence: 0, start: "20261112T083000", attendee: siti.email });
		expect(second).toMatchObject({ method: "REQUEST", sequence: 0, start: "20261113T083000", attendee: siti.email });
		expect(first?.summary).toBe(`${event.title} – Hari 1/2`);
		expect(second?.summary).toBe(`${event.title} – Hari 2/2`);
		expect(first?.uid).not.toBe(second?.uid);
		expect(first?.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});

	test("C45 somebody on the waiting list gets no calendar object until a seat is theirs", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const event = await createOpenEvent(deps, { seats: { union: 1 } });
		const first = await register(deps, event.id, "Siti Nurhaliza");
		const waiting = await register(deps, event.id, "Budi Santoso");
		expect(waiting.status).toBe("waitlisted");
		expect(await invites(db, waiting)).toEqual([]);
		const [told] = await outbox(db, waiting);
		expect(told).toMatchObject({ template: "registration-waitlisted", ics: null });
		deps.travelTo("2026-11-03T02:00:00.000Z");
		await cancelRegistration(deps, first.id);
		expect((await invites(db, waiting)).map(({ method, sequence }) => [method, sequence])).toEqual([
			["REQUEST", 0],
			["REQUEST", 0],
		]);
		expect((await outbox(db, waiting)).map(({ template }) => template)).toEqual([
			"registration-waitlisted",
			"registration-promoted",
			"registration-day",
		]);
	});

	test("several people may share a mailbox: each has entries of their own", async () => {
		const { db, deps, event, siti } = await invited();
		const colleague = await register(deps, event.id, "Ratna Dewi", { email: siti.email });
		const theirs = await invites(db, colleague);
		const known = new Set((await invites(db, siti)).map(({ uid }) => uid));
		expect(theirs.map(({ attendee, sequence }) => [attendee, sequence])).toEqual([
			[siti.email, 0],
			[siti.email, 0],
		]);
		expect(theirs.filter(({ uid }) => known.has(uid))).toEqual([]);
		await cancelRegistration(deps, colleague.id);
		expect((await invites(db, siti)).every(({ method }) => method === "REQUEST")).toBe(true);
	});

	test("whoever registers with the organizer's own address is not invited to answer themselves", async () => {
		const { db, deps, event } = await invited();
		const own = await register(deps, event.id, "Panitia Sendiri", { email: "Dialog@rembuk.example" });
		const letters = await outbox(db, own);
		expect(letters.map(({ template, ics }) => [template, ics])).toEqual([["registration-confirmed", null]]);
	});
});

describe("a change", () => {
	test("C31 another room: SEQUENCE 1, a later DTSTAMP, the same UIDs", async () => {
		const { db, deps, event, siti } = await invited();
		const before = await invites(db, siti);
		await edit(deps, event.id, { venueName: "Ruang Melati" });
		const after = (await invites(db, siti)).slice(2);
		expect(after.map(({ uid, sequence, method }) => [uid, sequence, method])).toEqual(
			before.map(({ uid }) => [uid, 1, "REQUEST"]),
		);
		for (const [index, invite] of after.entries()) {
			expect(invite.location).toContain("Ruang Melati");
			expect(invite.dtstamp > (before[index]?.dtstamp ?? "")).toBe(true);
		}
	});

	test("C32 another hour asks anew; only the day that moved is sent", async () => {
		const { db, deps, event, siti } = await invited();
		await db.updateTable("calendarEntries").set({ partstat: "ACCEPTED" }).execute();
		await reschedule(deps, event, moved);
		const after = (await invites(db, siti)).slice(2);
		expect(after).toHaveLength(1);
		expect(after[0]).toMatchObject({ sequence: 1, partstat: "NEEDS-ACTION", start: "20261112T090000" });
		const [letter] = (await outbox(db, siti)).slice(2);
		expect(letter?.template).toBe("event-changed");
	});

	test("C33 moved to another zone: the new zone alone stands in the object", async () => {
		const { db, deps, event, siti } = await invited();
		await edit(deps, event.id, { regencyCode: "73.71", timeZone: "Asia/Makassar", venueName: "Hotel Losari (rekaan)" });
		const after = (await outbox(db, siti)).filter(({ ics, status }) => ics !== null && status === "pending");
		expect(after.map(inviteIn).map(({ sequence, start, zones }) => [sequence, start, zones])).toEqual([
			[1, "20261112T083000", ["Asia/Makassar"]],
			[1, "20261113T083000", ["Asia/Makassar"]],
		]);
		for (const { ics } of after) expect(ics).not.toContain("Asia/Jakarta");
		expect(after.map(({ ics }) => readings(ics ?? "").nodeIcal.start)).toEqual([
			"2026-11-12T00:30:00.000Z",
			"2026-11-13T00:30:00.000Z",
		]);
	});

	test("C34 and C35 a new title sends nothing by itself, goes along with the next change, and keeps the answer", async () => {
		const { db, deps, event, siti } = await invited();
		await edit(deps, event.id, { title: "Dialog Koperasi Pekerja Tangerang" });
		expect(await invites(db, siti)).toHaveLength(2);
		await db.updateTable("calendarEntries").set({ partstat: "ACCEPTED" }).execute();
		await reschedule(deps, event, moved);
		const after = (await invites(db, siti)).slice(2);
		expect(after.map(({ start, partstat }) => [start, partstat])).toEqual([
			["20261112T090000", "NEEDS-ACTION"],
			["20261113T083000", "ACCEPTED"],
		]);
		for (const { summary } of after) expect(summary).toContain("Dialog Koperasi Pekerja Tangerang");
	});

	test("C34 a corrected title whose update is ticked: SEQUENCE 1, the answer kept, a letter that says so, and once", async () => {
		const { db, deps, event, siti, hand } = await invited();
		await db.updateTable("calendarEntries").set({ partstat: "ACCEPTED" }).execute();
		const before = await invites(db, siti);
		const waiting = await register(deps, event.id, "Budi Santoso", { email: null, phone: "+6281200000077" });
		const title = "Dialog Koperasi Pekerja Tangerang";
		await edit(deps, event.id, { title, sendsUpdate: true });
		const after = (await invites(db, siti)).slice(2);
		expect(after.map(({ uid, sequence, partstat, start }) => [uid, sequence, partstat, start])).toEqual(
			before.map(({ uid, start }) => [uid, 1, "ACCEPTED", start]),
		);
		for (const { summary } of after) expect(summary).toContain(title);
		const letters = (await outbox(db, siti)).slice(2);
		expect(letters.map(({ template }) => template)).toEqual(["registration-day", "registration-day"]);
		expect(letters[0]?.subject).toBe(`Keterangan diperbarui: ${title} – Hari 1/2, Kamis, 12 November 2026`);
		expect(letters[0]?.text).toContain("Waktu dan tempatnya tetap, dan jawaban Anda tetap berlaku.");
		// Whoever has no calendar of ours hears nothing new of the title.
		const calls = await db.selectFrom("callTasks").select("reason").where("registrationId", "=", waiting.id).execute();
		expect(calls.map(({ reason }) => reason)).toEqual(["registration-confirmed"]);
		await edit(deps, event.id, { title, sendsUpdate: true });
		await deliverAll(deps, hand);
		await edit(deps, event.id, { title, sendsUpdate: true });
		expect(await invites(db, siti)).toHaveLength(4);
	});

	test("C34 ticked later, the update brings what was corrected before without it", async () => {
		const { db, deps, event, siti } = await invited();
		await edit(deps, event.id, { hostName: "Dinas Tenaga Kerja Kota Tangerang (rekaan)" });
		expect(await invites(db, siti)).toHaveLength(2);
		await edit(deps, event.id, { hostName: "Dinas Tenaga Kerja Kota Tangerang (rekaan)", sendsUpdate: true });
		expect((await invites(db, siti)).slice(2).map(({ sequence }) => sequence)).toEqual([1, 1]);
	});

	test("C34 whoever's confirmation still waits gets it anew, with the corrected title", async () => {
		const { db, deps, event } = await invited();
		const ratna = await register(deps, event.id, "Ratna Dewi");
		deps.travelTo("2026-11-03T03:00:00.000Z");
		await edit(deps, event.id, { title: "Dialog Koperasi Banten", sendsUpdate: true });
		const letters = (await outbox(db, ratna)).filter(({ status }) => status === "pending");
		expect(letters.map(({ template }) => template)).toEqual(["registration-confirmed", "registration-day"]);
		for (const letter of letters) expect(inviteIn(letter).summary).toContain("Dialog Koperasi Banten");
	});

	test("C34 a correction that overtakes the letter about a new place tells of the place, too", async () => {
		const { db, deps, event, siti } = await invited();
		await edit(deps, event.id, { venueName: "Ruang Melati" });
		await edit(deps, event.id, { title: "Dialog Koperasi Banten", sendsUpdate: true });
		const waiting = (await outbox(db, siti)).filter(({ status }) => status === "pending");
		expect(waiting.map(({ subject }) => subject.split(":")[0])).toEqual(["Perubahan jadwal", "Perubahan jadwal"]);
		for (const { text } of waiting) expect(text).toContain("Ruang Melati");
	});

	test("C39 a day taken off the schedule is withdrawn alone, by its own UID and at its own time", async () => {
		const { db, deps, event, siti } = await invited();
		const [first, second] = await invites(db, siti);
		await reschedule(deps, event, [dayOne]);
		const after = (await invites(db, siti)).slice(2);
		const cancelled = after.filter(({ method }) => method === "CANCEL");
		expect(cancelled).toHaveLength(1);
		expect(cancelled[0]).toMatchObject({ uid: second?.uid, sequence: 1, start: "20261113T083000" });
		const kept = after.filter(({ method }) => method === "REQUEST");
		expect(kept).toMatchObject([{ uid: first?.uid, sequence: 1, summary: event.title }]);
	});

	test("C44 a day added to an event is a new entry; the known day changes its number only", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const event = await createOpenEvent(deps, { days: [dayOne] });
		const siti = await register(deps, event.id, "Siti Nurhaliza");
		await deliverAll(deps, openHand());
		const [known] = await invites(db, siti);
		deps.travelTo("2026-11-03T02:00:00.000Z");
		await reschedule(deps, event, [dayOne, dayTwo]);
		const after = (await invites(db, siti)).slice(1);
		expect(after.map(({ uid, sequence }) => [uid === known?.uid, sequence])).toEqual([
			[true, 1],
			[false, 0],
		]);
	});

	test("C44 a day added to a running event is a REQUEST of its own, and nothing is said of the day that is over", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const dayThree = { startsAtLocal: "2026-11-14T08:30", endsAtLocal: "2026-11-14T12:00" };
		const event = await createOpenEvent(deps, { days: [dayOne, dayThree] });
		const siti = await register(deps, event.id, "Siti Nurhaliza");
		await deliverAll(deps, openHand());
		const [first, last] = await invites(db, siti);
		deps.travelTo("2026-11-12T10:00:00.000Z");
		await reschedule(deps, event, [dayOne, dayTwo, dayThree], [0, -1, 1]);
		const after = (await invites(db, siti)).slice(2);
		const added = after.filter(({ uid }) => uid !== last?.uid);
		expect(added.map(({ method, sequence, start }) => [method, sequence, start])).toEqual([
			["REQUEST", 0, "20261113T083000"],
		]);
		expect(after.map(({ uid }) => uid)).not.toContain(first?.uid);
	});

	test("C46 quick edits reach a mailbox as one REQUEST a day, with what holds in the end", async () => {
		const { db, deps, event, siti } = await invited();
		for (const venueName of ["Ruang A", "Ruang B", "Ruang C"]) await edit(deps, event.id, { venueName });
		const before = new Set((await outbox(db, siti)).slice(0, 2).map(({ id }) => id));
		await deliverAll(deps, openHand());
		const left = (await outbox(db, siti)).filter(({ id, ics, status }) => !before.has(id) && ics && status === "sent");
		expect(left.map(inviteIn).map(({ location }) => location.split("\\")[0])).toEqual(["Ruang C", "Ruang C"]);
	});

	test("C46 three edits in one transaction are one REQUEST with SEQUENCE 1", async () => {
		const { db, deps, event, siti } = await invited();
		await inTransaction(db, async (trx) => {
			for (const venueName of ["Ruang A", "Ruang B", "Ruang C"])
				await trx.updateTable("events").set({ venueName, scheduleVersion: 9 }).where("id", "=", event.id).execute();
			const before = { ...event, days: [dayOne, dayTwo] };
			await announceRegistrations(trx, deps, [siti.id], { letter: "event-changed", before: { ...before } });
		});
		const after = (await invites(db, siti)).slice(2);
		expect(after.map(({ sequence }) => sequence)).toEqual([1, 1]);
		expect(after[0]?.location).toContain("Ruang C");
	});

	test("C47 a new organizer address is for new entries; living ones keep theirs", async () => {
		const { db, deps, event, siti } = await invited();
		const site = { ...deps.site, organizer: { name: "Panitia Baru", address: "baru@rembuk.example" } };
		const later: TestDeps = { ...deps, site };
		await edit(later, event.id, { venueName: "Ruang Melati" });
		const newcomer = await register(later, event.id, "Budi Santoso");
		await edit({ ...later, site: { ...site, tagsOrganizer: true } }, event.id, { venueName: "Ruang Anggrek" });
		for (const { organizer } of await invites(db, siti)) expect(organizer).toBe("dialog@rembuk.example");
		for (const { organizer } of await invites(db, newcomer)) expect(organizer).toBe("baru@rembuk.example");
	});

	test("C48 what is over is left alone: no mail about a day in the past", async () => {
		const { db, deps, event, siti } = await invited();
		deps.travelTo("2026-11-12T10:00:00.000Z");
		await inTransaction(db, async (trx) => {
			await trx.updateTable("events").set({ venueName: "Ruang Lain" }).where("id", "=", event.id).execute();
			await announceRegistrations(trx, deps, [siti.id], {
				letter: "event-changed",
				before: { ...event, days: [dayOne, dayTwo] },
			});
		});
		// Day 1 ended at 16.00 WIB; day 2 is still to come.
		const after = (await invites(db, siti)).slice(2);
		expect(after.map(({ start }) => start)).toEqual(["20261113T083000"]);
		deps.travelTo("2026-11-14T10:00:00.000Z");
		const count = (await outbox(db)).length;
		await inTransaction(db, (trx) =>
			announceRegistrations(trx, deps, [siti.id], {
				letter: "event-changed",
				before: { ...event, venueName: "Lain lagi", days: [dayOne, dayTwo] },
			}),
		);
		expect(await outbox(db)).toHaveLength(count);
	});

	test("asked twice it finds nothing to do", async () => {
		const { db, deps, event, siti } = await invited();
		await reschedule(deps, event, moved);
		const count = (await outbox(db)).length;
		const entries = await db.selectFrom("calendarEntries").selectAll().orderBy("id").execute();
		const changes = await inTransaction(db, async (trx) =>
			reconcileCalendar(trx, deps, await loadRecipients(trx, [siti.id])),
		);
		expect(changes).toEqual({ messages: [], withdrawn: [] });
		expect(await db.selectFrom("calendarEntries").selectAll().orderBy("id").execute()).toEqual(entries);
		expect(await outbox(db)).toHaveLength(count);
	});

	test("changes within one second still have later stamps", async () => {
		const { db, deps, event, siti } = await invited();
		await edit(deps, event.id, { venueName: "Ruang A" });
		await deliverAll(deps, openHand());
		await edit(deps, event.id, { venueName: "Ruang B" });
		const stamps = (await invites(db, siti)).filter(({ start }) => start === "20261112T083000");
		expect(stamps.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
		expect(stamps.map(({ dtstamp }) => dtstamp)).toEqual([...new Set(stamps.map(({ dtstamp }) => dtstamp))].sort());
	});
});

describe("taking part no more", () => {
	test("C38 a cancelled event withdraws every day of everybody, with the letter that says so", async () => {
		const { db, deps, event, siti } = await invited();
		const budi = await register(deps, event.id, "Budi Santoso");
		await deliverAll(deps, openHand());
		await cancelEvent(deps, event.id, "Gedung tidak dapat dipakai");
		for (const person of [siti, budi]) {
			const all = await invites(db, person);
			const cancels = all.slice(2);
			expect(cancels.map(({ uid, method, sequence }) => [uid, method, sequence])).toEqual(
				all.slice(0, 2).map(({ uid }) => [uid, "CANCEL", 1]),
			);
			const letters = (await outbox(db, person)).slice(2);
			expect(letters.map(({ template, icsMethod }) => [template, icsMethod])).toEqual([
				["event-cancelled", "CANCEL"],
				["registration-day", "CANCEL"],
			]);
		}
	});

	test("C40 who cancels is withdrawn from every day; nobody else hears of it", async () => {
		const { db, deps, event, siti } = await invited();
		const budi = await register(deps, event.id, "Budi Santoso");
		await deliverAll(deps, openHand());
		const theirs = (await outbox(db, budi)).length;
		await cancelRegistration(deps, siti.id);
		const all = await invites(db, siti);
		expect(all.slice(2).map(({ uid, method, sequence }) => [uid, method, sequence])).toEqual(
			all.slice(0, 2).map(({ uid }) => [uid, "CANCEL", 1]),
		);
		expect((await outbox(db, siti)).slice(2).map(({ template }) => template)).toEqual([
			"registration-cancelled",
			"registration-day",
		]);
		expect(await outbox(db, budi)).toHaveLength(theirs);
	});

	test("T7 what never left is taken back without a CANCEL, and the stale letters with it", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const event = await createOpenEvent(deps, {});
		const siti = await register(deps, event.id, "Siti Nurhaliza");
		await cancelRegistration(deps, siti.id);
		expect(await invites(db, siti)).toEqual([]);
		expect((await outbox(db, siti)).map(({ template, status }) => [template, status])).toEqual([
			["registration-confirmed", "superseded"],
			["registration-day", "superseded"],
			["registration-cancelled", "pending"],
		]);
		const states = await db.selectFrom("calendarEntries").select("state").execute();
		expect(states).toEqual([{ state: "dead" }, { state: "dead" }]);
		const hand = openHand();
		await deliverAll(deps, hand);
		expect(hand.sent).toHaveLength(1);
	});

	test("what was tried and is waiting for another attempt may have arrived: it gets a CANCEL", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const event = await createOpenEvent(deps, { days: [dayOne] });
		const siti = await register(deps, event.id, "Siti Nurhaliza");
		await deliverAll(deps, {
			send: async () => ({ ok: false, kind: "connection", code: null, message: "dropped after DATA" }),
		});
		await cancelRegistration(deps, siti.id);
		expect((await outbox(db, siti)).map(({ status, icsMethod }) => [status, icsMethod])).toEqual([
			["superseded", "REQUEST"],
			["pending", "CANCEL"],
		]);
	});

	test("C41 whoever registers again gets new UIDs at SEQUENCE 0", async () => {
		const { db, deps, event, siti } = await invited();
		await cancelRegistration(deps, siti.id);
		const again = await register(deps, event.id, "Siti Nurhaliza");
		expect(again.id).not.toBe(siti.id);
		const old = new Set((await invites(db, siti)).map(({ uid }) => uid));
		const fresh = await invites(db, again);
		expect(fresh.map(({ uid, sequence, method }) => [old.has(uid), sequence, method])).toEqual([
			[false, 0, "REQUEST"],
			[false, 0, "REQUEST"],
		]);
	});

	test("a postponed event leaves the calendars, and its new date is a new life there", async () => {
		const { db, deps, event, siti } = await invited();
		await postponeEvent(deps, event.id, "Narasumber berhalangan");
		await deliverAll(deps, openHand());
		const first = await invites(db, siti);
		expect(first.slice(2).map(({ method, sequence }) => [method, sequence])).toEqual([
			["CANCEL", 1],
			["CANCEL", 1],
		]);
		deps.travelTo("2026-11-04T02:00:00.000Z");
		await reschedule(deps, event, [
			{ startsAtLocal: "2026-11-19T08:30", endsAtLocal: "2026-11-19T16:00" },
			{ startsAtLocal: "2026-11-20T08:30", endsAtLocal: "2026-11-20T15:00" },
		]);
		const second = (await invites(db, siti)).slice(4);
		const old = new Set(first.map(({ uid }) => uid));
		expect(second.map(({ uid, sequence, start }) => [old.has(uid), sequence, start])).toEqual([
			[false, 0, "20261119T083000"],
			[false, 0, "20261120T083000"],
		]);
	});
});

describe("another mailbox or another person", () => {
	test("C42 an address corrected before the first letter left: only the new one is written to", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const event = await createOpenEvent(deps, {});
		const siti = await register(deps, event.id, "Siti Nurhaliza", { email: "sity@peserta.test" });
		await inTransaction(db, async (trx) => {
			const email = "siti@peserta.test";
			await trx.updateTable("registrations").set({ email, emailFolded: email, updatedAt: "later" }).execute();
			await announceRegistrations(trx, deps, [siti.id], { letter: "registration-confirmed" });
		});
		await deliverAll(deps, openHand());
		const letters = await outbox(db, siti);
		const sentTo = letters.filter(({ status }) => status === "sent").map(({ toAddress }) => toAddress);
		expect(sentTo).toEqual(["siti@peserta.test", "siti@peserta.test"]);
		expect(letters.filter(({ toAddress }) => toAddress === "sity@peserta.test").map(({ status }) => status)).toEqual([
			"superseded",
			"superseded",
		]);
	});

	test("T9 an address corrected later: CANCEL to the old, REQUEST with a new UID to the new, no way in for the old", async () => {
		const { db, deps, siti } = await invited();
		const old = siti.email as string;
		await inTransaction(db, async (trx) => {
			const email = "siti.baru@peserta.test";
			await trx.updateTable("registrations").set({ email, emailFolded: email, updatedAt: "later" }).execute();
			await announceRegistrations(trx, deps, [siti.id], { letter: "registration-confirmed" });
		});
		const letters = (await outbox(db, siti)).slice(2);
		const toOld = letters.filter(({ toAddress }) => toAddress === old);
		const toNew = letters.filter(({ toAddress }) => toAddress === "siti.baru@peserta.test");
		expect(toOld.map(inviteIn).map(({ method, sequence }) => [method, sequence])).toEqual([
			["CANCEL", 1],
			["CANCEL", 1],
		]);
		expect(toNew.map(inviteIn).map(({ method, sequence }) => [method, sequence])).toEqual([
			["REQUEST", 0],
			["REQUEST", 0],
		]);
		for (const letter of toOld) {
			for (const part of [letter.text, letter.html, letter.ics]) {
				expect(part).not.toContain("siti.baru@");
				expect(part).not.toContain("/pendaftaran/");
			}
		}
		for (const { ics, text } of toNew) expect(`${ics}${text}`).not.toContain(old);
	});

	test("C43 a colleague takes the seat: CANCEL to the one, new UIDs to the other, neither is named to the other", async () => {
		const { db, deps, event, siti } = await invited();
		const { name, email, ...rest } = participant("Ratna Dewi");
		const answer = await replaceParticipant(deps, event.id, siti.id, { ...rest, name, email, consentBy: "phone" });
		if (!answer.ok) throw new Error(answer.reason);
		const ratna = answer.registration;
		const out = (await outbox(db, siti)).slice(2);
		expect(out.map(({ template, icsMethod }) => [template, icsMethod])).toEqual([
			["registration-replaced", "CANCEL"],
			["registration-day", "CANCEL"],
		]);
		const known = new Set((await invites(db, siti)).map(({ uid }) => uid));
		const fresh = await invites(db, ratna);
		expect(fresh.map(({ uid, sequence }) => [known.has(uid), sequence])).toEqual([
			[false, 0],
			[false, 0],
		]);
		for (const { ics, text, html } of out) expect(`${ics}${text}${html}`).not.toContain("Ratna");
		for (const { ics, text, html } of await outbox(db, ratna)) expect(`${ics}${text}${html}`).not.toContain("Siti");
	});
});

describe("news that overtakes a letter which has not left", () => {
	test("who was not told of their seat yet is told now, with the new time, instead of a change of what they never knew", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const event = await createOpenEvent(deps, { days: [dayOne] });
		const siti = await register(deps, event.id, "Siti Nurhaliza");
		const sri = await register(deps, event.id, "Sri Wahyuni", { email: null, phone: "+6281200000009" });
		await reschedule(deps, event, [{ startsAtLocal: "2026-11-12T09:00", endsAtLocal: "2026-11-12T16:00" }]);
		const letters = await outbox(db, siti);
		expect(letters.map(({ template, status }) => [template, status])).toEqual([
			["registration-confirmed", "superseded"],
			["registration-confirmed", "pending"],
		]);
		expect(letters[1]?.text).toContain("09.00");
		expect((await invites(db, siti)).map(({ sequence, start }) => [sequence, start])).toEqual([[1, "20261112T090000"]]);
		const calls = await db.selectFrom("callTasks").selectAll().where("registrationId", "=", sri.id).execute();
		expect(calls.map(({ reason }) => reason)).toEqual(["registration-confirmed"]);
		expect(calls[0]?.text).toContain("09.00");
	});
});

test("telling many people takes as many queries as telling two", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { union: 20 }, days: [dayOne] });
	const ids: string[] = [];
	for (let index = 0; index < 12; index++) ids.push((await register(deps, event.id, `Peserta ${index}`)).id);
	await deliverAll(deps, openHand());
	const queriesFor = (registrationIds: string[]) =>
		inTransaction(db, async (trx) => {
			let count = 0;
			const counting = new Proxy(trx, {
				get(target, name) {
					if (typeof name === "string" && /^(selectFrom|insertInto|updateTable|deleteFrom|with)$/.test(name)) count++;
					const value = Reflect.get(target, name, target);
					return typeof value === "function" ? value.bind(target) : value;
				},
			});
			const moved = { venueName: `Ruang ${registrationIds.length}`, scheduleVersion: registrationIds.length };
			await trx.updateTable("events").set(moved).execute();
			const before = { ...event, days: [dayOne] };
			await announceRegistrations(counting, deps, registrationIds, { letter: "event-changed", before });
			return count;
		});
	const few = await queriesFor(ids.slice(0, 2));
	expect(few).toBeGreaterThan(5);
	expect(await queriesFor(ids)).toBe(few);
	expect((await outbox(db)).filter(({ template }) => template === "event-changed")).toHaveLength(14);
});
