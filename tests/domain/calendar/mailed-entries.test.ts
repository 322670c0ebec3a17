import { expect, test } from "vitest";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { saveSession } from "#app/domain/events/save-session";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { editSpeaker } from "#app/domain/speakers/edit-speaker";
import { inviteSpeakers } from "#app/domain/speakers/invite-speakers";
import { removeSpeaker } from "#app/domain/speakers/remove-speaker";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import type { EventSession } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { EventSpeaker } from "#db/tables/speakers";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createGroup, delegate } from "#tests/support/factories/group";
import { expectGolden } from "#tests/support/golden";
import { lintIcs } from "#tests/support/ical-lint";
import { type Reading, readings } from "#tests/support/ical-parsers";
import { deliverAll, openHand, outbox } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const speakers = [{ role: "speaker", named: named("Hadi Raharjo") }] as const;

function named(name: string) {
	return { name, titlePrefix: "Dr.", titleSuffix: "M.Si.", position: "Direktur", organisation: "Ditjen Contoh" };
}

async function world() {
	const { db } = await testDb();
	const deps = testDeps(db);
	return { db, deps, event: await createOpenEvent(deps, { sessions: [{ title: "Panel 1", people: speakers }] }) };
}

/** The calendar messages queued last, handed over; the clock stands an hour later afterwards. */
async function handOver(deps: TestDeps, known: Set<string>, hour: number) {
	const queued = (await outbox(deps.db)).filter(({ ics, id }) => ics !== null && !known.has(id));
	for (const { id } of queued) known.add(id);
	await deliverAll(deps, openHand());
	deps.travelTo(`2026-11-03T0${hour}:00:00.000Z`);
	return queued;
}

/** Both parsers read the same of the object, the linter finds nothing, and its bytes are those of the golden file. */
function expectObject(golden: string, letter: { ics: string | null } | undefined, expected: Partial<Reading>): string {
	const ics = letter?.ics ?? "";
	expect(lintIcs(ics, { method: expected.method as "REQUEST" | "CANCEL", rsvp: "FALSE" })).toEqual([]);
	for (const reading of Object.values(readings(ics))) expect(reading).toMatchObject(expected);
	const { uid } = readings(ics).icalJs;
	// The identity is random by design; everything else is promised to the byte.
	expectGolden(`invites/${golden}.ics`, ics.replaceAll(uid, "00000000-0000-4000-8000-000000000000"));
	return uid;
}

test("a speaker's entry is invited, updated in place and cancelled", async () => {
	const { db, deps, event } = await world();
	const [speaker] = (await speakerQueries.listByEvent(db, event.id)) as [EventSpeaker];
	const contact = { email: "hadi@narasumber.test", phone: null, language: "id" } as const;
	expect(await editSpeaker(deps, event.id, speaker.id, { ...named("Hadi Raharjo"), ...contact })).toEqual({ ok: true });
	expect(await inviteSpeakers(deps, event.id, "all")).toMatchObject({ ok: true });
	const known = new Set<string>();
	const attendee = {
		name: "Dr. Hadi Raharjo, M.Si.",
		address: "mailto:hadi@narasumber.test",
		partstat: "NEEDS-ACTION",
	};
	const facts = { attendee, organizer: "mailto:dialog@rembuk.example", summary: "Panel 1 (Narasumber)" };

	const [invited] = await handOver(deps, known, 1);
	const first = { method: "REQUEST", sequence: 0, start: "2026-11-12T02:00:00.000Z", end: "2026-11-12T03:00:00.000Z" };
	const uid = expectObject("speaker-request", invited, { ...facts, ...first });

	const [session] = (await eventQueries.listSessions(db, event.id)) as [EventSession];
	const people = await speakerQueries.listSessionPeople(db, event.id);
	const moved = { ...session, startTime: "09:30", endTime: "10:30", room: "Serpong", people };
	expect(await saveSession(deps, event.id, session.id, moved)).toMatchObject({ ok: true });
	const [updated] = await handOver(deps, known, 2);
	const later = { method: "REQUEST", sequence: 1, start: "2026-11-12T02:30:00.000Z", end: "2026-11-12T03:30:00.000Z" };
	expect(expectObject("speaker-update", updated, { ...facts, ...later })).toBe(uid);

	expect(await removeSpeaker(deps, event.id, speaker.id)).toEqual({ ok: true });
	const [cancelled] = await handOver(deps, known, 3);
	const gone = { ...facts, ...later, method: "CANCEL", sequence: 2, status: "CANCELLED" };
	expect(expectObject("speaker-cancel", cancelled, gone)).toBe(uid);
});

test.each([
	["delegates", "delegate", "siti@serikat.test", "Siti Aminah", "Dialog Koperasi Pekerja – Hari 1/2"],
	["contact", "contact", "hendra@serikat.test", "Siti Aminah", "Siti Aminah: Dialog Koperasi Pekerja – Hari 1/2"],
] as const)(
	"a delegate's entry in the mailbox of the %s is invited, updated in place and cancelled",
	async (mailTo, golden, address, name, summary) => {
		const { db, deps, event } = await world();
		const { delegates } = await createGroup(
			deps,
			event.id,
			[delegate("Siti Aminah", { email: "siti@serikat.test" }), delegate("Budi Santoso")],
			{ mailTo },
		);
		const [siti] = delegates as [Registration];
		const known = new Set<string>();
		const ofSiti = (letters: Awaited<ReturnType<typeof handOver>>) =>
			letters.find(({ registrationId, ics }) => registrationId === siti.id && ics?.includes("Hari 1/2"));
		const organizer = "mailto:dialog@rembuk.example";
		const facts = { summary, organizer, attendee: { name, address: `mailto:${address}`, partstat: "NEEDS-ACTION" } };

		const first = { method: "REQUEST", sequence: 0, start: "2026-11-12T01:30:00.000Z" };
		const uid = expectObject(`${golden}-request`, ofSiti(await handOver(deps, known, 1)), { ...facts, ...first });

		const days = (await eventQueries.listDays(db, event.id)).map(({ id, startsAtLocal, endsAtLocal }) => ({
			id,
			startsAtLocal: startsAtLocal.replace("T08:30", "T09:30"),
			endsAtLocal,
		}));
		expect(await rescheduleEvent(deps, event.id, { ...event, days })).toMatchObject({ ok: true });
		const later = { method: "REQUEST", sequence: 1, start: "2026-11-12T02:30:00.000Z" };
		expect(expectObject(`${golden}-update`, ofSiti(await handOver(deps, known, 2)), { ...facts, ...later })).toBe(uid);

		expect(await cancelRegistration(deps, siti.id)).toMatchObject({ ok: true });
		const withdrawn = await handOver(deps, known, 3);
		const gone = { ...facts, ...later, method: "CANCEL", sequence: 2, status: "CANCELLED" };
		expect(expectObject(`${golden}-cancel`, ofSiti(withdrawn), gone)).toBe(uid);
		expect(withdrawn.filter(({ registrationId }) => registrationId !== siti.id)).toEqual([]);
	},
);
