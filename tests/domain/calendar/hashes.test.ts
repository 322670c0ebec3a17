import { describe, expect, it } from "vitest";
import { contentHash, materialHash } from "#app/domain/calendar/hashes";
import { dayOne } from "#tests/support/invites";

describe("what makes an update", () => {
	it("C32: another time changes both fingerprints, so the attendee is asked anew", () => {
		const later = { ...dayOne, start: "2021-09-16T09:00" };
		expect(contentHash(later)).not.toBe(contentHash(dayOne));
		expect(materialHash(later)).not.toBe(materialHash(dayOne));
	});

	it("C31: another room changes both fingerprints", () => {
		const elsewhere = { ...dayOne, location: "Ruang Cisadane" };
		expect(contentHash(elsewhere)).not.toBe(contentHash(dayOne));
		expect(materialHash(elsewhere)).not.toBe(materialHash(dayOne));
	});

	it("C34: a corrected description changes what is shown but not when and where", () => {
		const corrected = { ...dayOne, description: "Diperbaiki" };
		expect(contentHash(corrected)).not.toBe(contentHash(dayOne));
		expect(materialHash(corrected)).toBe(materialHash(dayOne));
	});

	it("an answer, a new issue or invisible characters are no change", () => {
		const same = {
			...dayOne,
			sequence: 7,
			dtstamp: "2021-09-10T03:00:00.000Z",
			attendee: { ...dayOne.attendee, partstat: "ACCEPTED" as const },
			location: `${dayOne.location} \u202e`,
		};
		expect(contentHash(same)).toBe(contentHash(dayOne));
		expect(materialHash(same)).toBe(materialHash(dayOne));
	});
});
