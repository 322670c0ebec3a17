import { describe, expect, it } from "vitest";
import { buildPersonalCalendar } from "#app/domain/calendar/personal-calendar";
import { buildPublicCalendar } from "#app/domain/calendar/public-calendar";
import { inviteWording } from "#app/domain/calendar/wording";
import { expectGolden } from "#tests/support/golden";
import { lintIcs } from "#tests/support/ical-lint";
import { readings } from "#tests/support/ical-parsers";
import { dayOne, dayTwo } from "#tests/support/invites";

const day = (facts: typeof dayOne, cancelled = false) => {
	const { method, organizer, attendee, rsvp, ...rest } = facts;
	return { ...rest, cancelled };
};

describe("a public calendar", () => {
	const text = buildPublicCalendar({
		name: "Kegiatan, Banten",
		organizer: dayOne.organizer,
		events: [day(dayOne), day(dayTwo, true)],
	});

	it("is PUBLISH, names nobody who attends and says how often to look again", () => {
		expect(lintIcs(text, { method: "PUBLISH" })).toEqual([]);
		expect(text).not.toContain("ATTENDEE");
		expect(text).not.toContain("siti@peserta.test");
		expect(text).toContain("NAME:Kegiatan\\, Banten\r\n");
		expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
		expectGolden("feeds/public.ics", text);
	});

	it("keeps a cancelled day and says that it is cancelled", () => {
		expect(text.match(/^STATUS:.*$/gm)).toEqual(["STATUS:CONFIRMED", "STATUS:CANCELLED"]);
	});

	it("takes each zone once", () => {
		const both = buildPublicCalendar({
			name: "Kegiatan",
			organizer: dayOne.organizer,
			events: [day(dayOne), day(dayTwo), { ...day(dayTwo), uid: `${dayTwo.uid}-3`, timeZone: "Asia/Jayapura" }],
		});
		expect(lintIcs(both, { method: "PUBLISH" })).toEqual([]);
		expect(both.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
	});

	it("cannot be given a property by its name", () => {
		const evil = { name: "A\r\nX-EVIL:1", organizer: dayOne.organizer, events: [day(dayOne)] };
		expect(lintIcs(buildPublicCalendar(evil), { method: "PUBLISH" })).toEqual([]);
	});
});

describe("a participant's own calendar file", () => {
	const { organizer, attendee } = dayOne;
	const entries = [
		{ ...day({ ...dayOne, sequence: 3 }), organizer, attendee },
		{ ...day(dayTwo), organizer, attendee },
	];

	it("has the UID and SEQUENCE of the mailed invitation and no METHOD, so that an import merges", () => {
		const text = buildPersonalCalendar({ name: "Dialog", entries });
		expect(lintIcs(text)).toEqual([]);
		for (const reading of Object.values(readings(text)))
			expect(reading).toMatchObject({ method: "", uid: dayOne.uid, sequence: 3, status: "CONFIRMED" });
	});

	it("serves someone without e-mail too", () => {
		const text = buildPersonalCalendar({ name: "Dialog", entries: entries.map((one) => ({ ...one, attendee: null })) });
		expect(lintIcs(text)).toEqual([]);
		expect(text).not.toContain("ATTENDEE");
	});
});

describe("the words of an entry", () => {
	const facts = { title: "Dialog Koperasi", dayNumber: 1, dayCount: 2, host: "Ditjen PHI dan Jamsos" };
	const url = "https://rembuk.test/kegiatan/x";

	it("number the days of a longer event, in both languages", () => {
		expect(inviteWording({ ...facts, url, language: "id" }).summary).toBe("Dialog Koperasi – Hari 1/2");
		expect(inviteWording({ ...facts, url, language: "en" }).summary).toBe("Dialog Koperasi – Day 1/2");
		expect(inviteWording({ ...facts, dayCount: 1, url, language: "id" }).summary).toBe("Dialog Koperasi");
	});

	it("keep the number behind a title of any length", () => {
		const { summary } = inviteWording({ ...facts, title: "D".repeat(400), url, language: "id" });
		expect(summary).toMatch(/^D+… – Hari 1\/2$/);
		expect([...summary].length).toBeLessThan(250);
	});
});
