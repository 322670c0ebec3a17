import { describe, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { postponeEvent } from "#app/domain/events/postpone-event";
import { removeSession } from "#app/domain/events/remove-session";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { saveSession } from "#app/domain/events/save-session";
import { tokenHash } from "#app/domain/links";
import { editSpeaker } from "#app/domain/speakers/edit-speaker";
import { inviteSpeakers } from "#app/domain/speakers/invite-speakers";
import { markChangesSeen } from "#app/domain/speakers/mark-changes-seen";
import { removeSpeaker } from "#app/domain/speakers/remove-speaker";
import { unseenOf } from "#app/domain/speakers/told";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import type { EventSession } from "#db/tables/events";
import type { EventSpeaker } from "#db/tables/speakers";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { deliverAll, invites, openHand, outbox } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const person = (name: string) => ({ name, titlePrefix: null, titleSuffix: null, position: "", organisation: "" });
const hadi = { ...person("Hadi Raharjo"), email: "hadi@narasumber.test", phone: null, language: "id" as const };

/** A published event with two panels of one speaker, the first one moderated by somebody else. */
async function panels(contact: { email: string | null; phone: string | null } = hadi) {
	const { db } = await testDb();
	const deps = testDeps(db);
	const named = { named: person("Hadi Raharjo") };
	const event = await createOpenEvent(deps, {
		sessions: [
			{
				title: "Panel 1",
				people: [
					{ role: "speaker", ...named },
					{ role: "moderator", named: person("Wiwik Handayani") },
				],
			},
			{
				title: "Panel 2",
				startTime: "11:00",
				endTime: "12:00",
				room: "Benteng",
				people: [{ role: "speaker", ...named }],
			},
			{ title: "Penutupan", startTime: "14:00", endTime: "15:00" },
		],
	});
	const find = async () =>
		(await db
			.selectFrom("eventSpeakers")
			.selectAll()
			.where("name", "=", "Hadi Raharjo")
			.executeTakeFirst()) as EventSpeaker;
	const speaker = await find();
	expect(await editSpeaker(deps, event.id, speaker.id, { ...hadi, ...contact })).toEqual({ ok: true });
	const [one, two] = (await eventQueries.listSessions(db, event.id)) as [EventSession, EventSession];
	const hand = openHand();
	const save = async (session: EventSession, changes: Partial<Parameters<typeof saveSession>[3]>) => {
		const people = (await speakerQueries.listSessionPeople(db, event.id)).filter((row) => row.sessionId === session.id);
		const [startTime, endTime] = [session.startsAtLocal.slice(11), session.endsAtLocal.slice(11)];
		const { dayId, kind, title, room } = session;
		const input = { dayId, kind, title, room, startTime, endTime, people, ...changes };
		expect(await saveSession(deps, event.id, session.id, input)).toMatchObject({ ok: true });
	};
	return { db, deps, event, speaker, find, one, two, hand, save };
}

async function invited() {
	const world = await panels();
	expect(await inviteSpeakers(world.deps, world.event.id, "all")).toMatchObject({ ok: true, invited: 2 });
	await deliverAll(world.deps, world.hand);
	world.deps.travelTo("2026-11-03T02:00:00.000Z");
	const first = await invites(world.db);
	return { ...world, first };
}

describe("a speaker who is invited", () => {
	test("gets the link with all sessions, and one calendar entry for each session with themselves as only attendee", async () => {
		const { db, first, find, deps } = await invited();
		const letters = (await outbox(db)).filter(({ toAddress }) => toAddress === hadi.email);
		expect(letters.map(({ template }) => template)).toEqual(["speaker-invited", "speaker-session"]);
		const { id, linkVersion } = await find();
		expect(letters[0]?.text).toContain(`/narasumber/${deps.links.token("speaker", id, linkVersion)}`);
		expect(letters[0]?.text).toMatch(/Panel 1[\s\S]*09\.00–10\.00 WIB[\s\S]*Wiwik Handayani[\s\S]*Panel 2/);
		expect(
			first.map(({ method, sequence, attendee, start, summary }) => [method, sequence, attendee, start, summary]),
		).toEqual([
			["REQUEST", 0, hadi.email, "20261112T090000", "Panel 1 (Narasumber)"],
			["REQUEST", 0, hadi.email, "20261112T110000", "Panel 2 (Narasumber)"],
		]);
		expect(new Set(first.map(({ uid }) => uid)).size).toBe(2);
	});

	test("is not told of anything before the invitation, and a draft invites nobody", async () => {
		const { db, one, save } = await panels();
		await save(one, { startTime: "08:30" });
		expect(await outbox(db)).toEqual([]);
	});

	test("without e-mail is called with the sessions and the link, and calls not made yet give way to the newest", async () => {
		const { db, deps, event, speaker, one, save } = await panels({ email: null, phone: "+6281200000009" });
		await inviteSpeakers(deps, event.id, [speaker.id]);
		await save(one, { startTime: "08:45" });
		const calls = await db.selectFrom("callTasks").selectAll().where("speakerId", "=", speaker.id).execute();
		expect(calls).toHaveLength(1);
		// Nobody was reached with the invitation yet: the call tells all of it.
		expect(calls[0]).toMatchObject({ reason: "speaker-invited", phone: "+6281200000009" });
		expect(calls[0]?.text).toMatch(/08\.45–10\.00 WIB[\s\S]*\/narasumber\//);
		expect(await outbox(db)).toEqual([]);
	});
});

describe("the calendar of a speaker follows", () => {
	test("a session that moves: the same UID, the next SEQUENCE, and a letter that says from when to when", async () => {
		const { db, save, one, first, find } = await invited();
		await save(one, { startTime: "09:30", endTime: "10:30", room: "Serpong" });
		const [, , update, ...more] = await invites(db);
		expect(more).toEqual([]);
		expect(update).toMatchObject({ method: "REQUEST", uid: first[0]?.uid, sequence: 1, start: "20261112T093000" });
		expect(update?.location).toContain("Serpong");
		const letter = (await outbox(db)).at(-1);
		expect(letter).toMatchObject({ template: "speaker-changed", toAddress: hadi.email });
		expect(letter?.text).toMatch(/Semula: .*09\.00–10\.00 WIB[\s\S]*Menjadi: .*09\.30–10\.30 WIB/);
		expect(unseenOf(await find())).toMatchObject([
			{ before: { start: "2026-11-12T09:00" }, after: { start: "2026-11-12T09:30", room: "Serpong" } },
		]);
	});

	test("saved without a change, nobody is told", async () => {
		const { db, save, one, first } = await invited();
		await save(one, {});
		expect(await invites(db)).toEqual(first);
	});

	test("the day that moves takes both sessions along", async () => {
		const { db, deps, event, first } = await invited();
		const days = await eventQueries.listDays(db, event.id);
		const later = days.map(({ id, startsAtLocal, endsAtLocal }) => ({
			id,
			startsAtLocal: startsAtLocal.replace("-11-1", "-11-2"),
			endsAtLocal: endsAtLocal.replace("-11-1", "-11-2"),
		}));
		expect(await rescheduleEvent(deps, event.id, { ...event, days: later })).toMatchObject({ ok: true });
		const updates = (await invites(db)).slice(2);
		expect(updates.map(({ uid, sequence, start }) => [uid, sequence, start])).toEqual([
			[first[0]?.uid, 1, "20261122T090000"],
			[first[1]?.uid, 1, "20261122T110000"],
		]);
		const told = (await outbox(db)).filter(({ template }) => template === "speaker-changed");
		expect(told.filter(({ toAddress }) => toAddress === hadi.email)).toHaveLength(1);
	});

	test("taken out of a session, or the session out of the programme: a CANCEL for that entry alone", async () => {
		const { db, deps, event, save, one, two, first } = await invited();
		await save(one, { people: [] });
		expect(await removeSession(deps, event.id, two.id)).toEqual({ ok: true });
		const withdrawals = (await invites(db)).slice(2);
		expect(withdrawals.map(({ method, uid, sequence }) => [method, uid, sequence])).toEqual([
			["CANCEL", first[0]?.uid, 1],
			["CANCEL", first[1]?.uid, 1],
		]);
	});

	test.each([
		["postponed", postponeEvent],
		["cancelled", cancelEvent],
	])("the event %s withdraws every entry and gives the reason", async (state, withdrawEvent) => {
		const { db, deps, event } = await invited();
		expect(await withdrawEvent(deps, event.id, "Gedung terendam banjir.")).toMatchObject({ ok: true });
		expect((await invites(db)).slice(2).map(({ method }) => method)).toEqual(["CANCEL", "CANCEL"]);
		const letter = (await outbox(db)).find(
			({ template, toAddress }) => template === "speaker-changed" && toAddress === hadi.email,
		);
		expect(letter?.text).toContain("Gedung terendam banjir.");
		expect(letter?.subject).toContain(state === "postponed" ? "Ditunda" : "Dibatalkan");
	});

	test("an address that changes: the old one is cleared and told no way in, the new one is invited with a new link", async () => {
		const { db, deps, event, find, speaker } = await invited();
		const before = await find();
		await editSpeaker(deps, event.id, speaker.id, { ...hadi, email: "baru@narasumber.test" });
		const after = await find();
		expect(after.linkHash).not.toBe(before.linkHash);
		const sent = (await invites(db)).slice(2);
		expect(sent.filter(({ method }) => method === "CANCEL").map(({ attendee }) => attendee)).toEqual([
			hadi.email,
			hadi.email,
		]);
		expect(sent.filter(({ method }) => method === "REQUEST").map(({ attendee }) => attendee)).toEqual([
			"baru@narasumber.test",
			"baru@narasumber.test",
		]);
		const old = (await outbox(db)).filter(
			({ ics, toAddress, icsMethod }) => ics && toAddress === hadi.email && icsMethod === "CANCEL",
		);
		for (const letter of old) expect(letter.text + letter.html).not.toContain("/narasumber/");
	});

	test("taken off the event, a speaker's entries are cancelled and the link opens nothing", async () => {
		const { db, deps, event, speaker, find } = await invited();
		const { linkHash } = await find();
		expect(await removeSpeaker(deps, event.id, speaker.id)).toEqual({ ok: true });
		expect((await invites(db)).slice(2).map(({ method }) => method)).toEqual(["CANCEL", "CANCEL"]);
		expect(await speakerQueries.findByLinkHash(db, linkHash ?? "")).toBeUndefined();
	});

	test("changes stay new until the speaker has seen exactly those", async () => {
		const { deps, save, one, find } = await invited();
		await save(one, { startTime: "09:30", endTime: "10:30" });
		const seen = await find();
		await save({ ...one, startsAtLocal: "2026-11-12T09:30", endsAtLocal: "2026-11-12T10:30" }, { room: "Serpong" });
		await markChangesSeen(deps, await find(), tokenHash(seen.toldSlots ?? ""));
		expect(unseenOf(await find())).toMatchObject([
			{ before: { start: "2026-11-12T09:00", room: "" }, after: { room: "Serpong" } },
		]);
		const newest = await find();
		await markChangesSeen(deps, newest, tokenHash(newest.toldSlots ?? ""));
		expect(unseenOf(await find())).toEqual([]);
	});
});
