import { expect, test } from "vitest";
import { buildInvite } from "#app/domain/calendar/invite";
import { readInvite } from "#app/domain/calendar/read-invite";
import { dayOne } from "#tests/support/invites";

test("the outbox shows of an invitation what was put into it", () => {
	const summary = "Dialog; Koperasi, Pekerja \\ Serikat: bagian satu dari sebuah judul yang panjang sekali – Hari 1/2";
	const attendee = { ...dayOne.attendee, name: "Siti: Nurhaliza, S.H." };
	expect(readInvite(buildInvite({ ...dayOne, summary, attendee, sequence: 3 }))).toEqual({
		method: "REQUEST",
		uid: dayOne.uid,
		sequence: 3,
		summary,
		location: dayOne.location,
		start: dayOne.start,
		end: dayOne.end,
		timeZone: dayOne.timeZone,
		organizer: dayOne.organizer.email,
		attendee: dayOne.attendee.email,
	});
});

test("a withdrawal is shown as one", () => {
	expect(readInvite(buildInvite({ ...dayOne, method: "CANCEL", sequence: 1 })).method).toBe("CANCEL");
});
