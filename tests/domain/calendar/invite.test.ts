import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { buildInvite } from "#app/domain/calendar/invite";
import { expectGolden } from "#tests/support/golden";
import { lintIcs } from "#tests/support/ical-lint";
import { readings } from "#tests/support/ical-parsers";
import { dayOne, dayTwo } from "#tests/support/invites";
import { postedInvite, postOffice } from "#tests/support/posted-invite";

const office = postOffice();
/** The invitation as it arrives: what the mail server handed out. */
const arrived = async (change: Partial<typeof dayOne> = {}) => postedInvite(office, { ...dayOne, ...change });

const zoneOf = (text: string) => [...text.matchAll(/^TZID:(.*)\r$/gm)].map((found) => found[1]);

describe("an invitation", () => {
	it("C01: says the right instant of day 1 in every parser and matches its golden file", async () => {
		const { bytes, text } = await arrived();
		expect(lintIcs(bytes, { method: "REQUEST" })).toEqual([]);
		for (const reading of Object.values(readings(text))) {
			expect(reading).toMatchObject({
				method: "REQUEST",
				uid: dayOne.uid,
				sequence: 0,
				status: "CONFIRMED",
				start: "2021-09-16T01:00:00.000Z",
				end: "2021-09-16T09:00:00.000Z",
				summary: dayOne.summary,
				location: dayOne.location,
				description: dayOne.description,
				url: dayOne.url,
				organizer: "mailto:dialog@kemnaker.test",
				attendee: { name: dayOne.attendee.name, address: "mailto:siti@peserta.test", partstat: "NEEDS-ACTION" },
			});
		}
		expectGolden("invites/day-1-request.ics", text);
	});

	it("C02: of day 2 is an entry of its own", async () => {
		const { bytes, text } = await arrived(dayTwo);
		expect(lintIcs(bytes, { method: "REQUEST" })).toEqual([]);
		for (const reading of Object.values(readings(text)))
			expect(reading).toMatchObject({ uid: dayTwo.uid, start: "2021-09-17T01:00:00.000Z", summary: dayTwo.summary });
		expect(dayTwo.uid).not.toBe(dayOne.uid);
		expectGolden("invites/day-2-request.ics", text);
	});

	it("M10: is withdrawn by a CANCEL of the same UID with a higher SEQUENCE and no alarm", async () => {
		const { bytes, text } = await arrived({ method: "CANCEL", sequence: 1, dtstamp: "2021-09-10T02:00:00.000Z" });
		expect(lintIcs(bytes, { method: "CANCEL" })).toEqual([]);
		for (const reading of Object.values(readings(text)))
			expect(reading).toMatchObject({ method: "CANCEL", uid: dayOne.uid, sequence: 1, status: "CANCELLED" });
		expectGolden("invites/day-1-cancel.ics", text);
	});

	it.each([
		["C04", "Asia/Makassar", "WITA", "+0800", "2021-09-16T00:00:00.000Z"],
		["C05", "Asia/Jayapura", "WIT", "+0900", "2021-09-15T23:00:00.000Z"],
		["C06", "Asia/Pontianak", "WIB", "+0700", "2021-09-16T01:00:00.000Z"],
	])("%s: keeps the zone %s with its one VTIMEZONE %s %s", async (_row, timeZone, label, offset, instant) => {
		const { bytes, text } = await arrived({ timeZone });
		expect(lintIcs(bytes, { method: "REQUEST" })).toEqual([]);
		expect(text).toContain(`DTSTART;TZID=${timeZone}:20210916T080000\r\n`);
		expect(zoneOf(text)).toEqual([timeZone]);
		expect(text).toContain(`TZNAME:${label}\r\nTZOFFSETFROM:${offset}\r\nTZOFFSETTO:${offset}\r\n`);
		for (const reading of Object.values(readings(text))) expect(reading.start).toBe(instant);
		expectGolden(`invites/${timeZone.slice(5).toLowerCase()}-request.ics`, text);
	});

	it("C33: that moves from Tangerang to Makassar carries the new zone only", () => {
		const text = buildInvite({ ...dayOne, sequence: 1, timeZone: "Asia/Makassar" });
		expect(text).not.toContain("Asia/Jakarta");
		expect(readings(text).nodeIcal.start).toBe("2021-09-16T00:00:00.000Z");
	});

	it("C07: for Singapore or GMT+7 is refused", () => {
		for (const timeZone of ["Singapore", "Asia/Singapore", "GMT+7", "UTC", ""])
			expect(() => buildInvite({ ...dayOne, timeZone })).toThrow(RangeError);
	});

	it("C09: has DTSTAMP, CREATED and LAST-MODIFIED in UTC", () => {
		for (const name of ["DTSTAMP", "CREATED", "LAST-MODIFIED"])
			expect(buildInvite(dayOne)).toMatch(new RegExp(`^${name}:20210901T030000Z\\r$`, "m"));
	});

	it("C10: ends with a line end and has no bare line feed", () => {
		const text = buildInvite(dayOne);
		expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
		expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	});

	it("C11: that ends before it starts is refused, not turned around", () => {
		expect(() => buildInvite({ ...dayOne, end: dayOne.start })).toThrow("the end is not after the start");
		expect(() => buildInvite({ ...dayOne, start: dayOne.end, end: dayOne.start })).toThrow(RangeError);
		expect(() => buildInvite({ ...dayOne, end: "2021-02-30T16:00" })).toThrow("not a local date and time");
	});

	it("C29: names one person and never the organizer as guest", () => {
		const text = buildInvite(dayOne);
		expect(text.match(/^ATTENDEE/gm)).toHaveLength(1);
		expect(text.match(/^ORGANIZER/gm)).toHaveLength(1);
		const organizer = { ...dayOne.attendee, email: "Dialog@kemnaker.test" };
		expect(() => buildInvite({ ...dayOne, attendee: organizer })).toThrow("the organizer cannot be the attendee");
	});

	it("T5: keeps the last answer when asked to, and asks anew when told so", () => {
		const text = buildInvite({ ...dayOne, sequence: 2, attendee: { ...dayOne.attendee, partstat: "ACCEPTED" } });
		expect(readings(text).icalJs.attendee?.partstat).toBe("ACCEPTED");
	});

	it("asks for no reply when nobody reads replies", () => {
		expect(lintIcs(buildInvite({ ...dayOne, rsvp: false }), { method: "REQUEST", rsvp: "FALSE" })).toEqual([]);
	});

	it("refuses what no calendar may get", () => {
		const refused = [
			{ summary: " \u0000 " },
			{ uid: "short" },
			{ uid: "6f1c2c1e-52d5-4c39-9d0c-2a6a6f3f9d01\r\nX-EVIL:1" },
			{ sequence: -1 },
			{ sequence: 0.5 },
			{ dtstamp: "2021-09-01T10:00:00+07:00" },
			{ dtstamp: "yesterday Z" },
			{ url: "javascript:alert(1)" },
			{ conferenceUrl: "not a link" },
			{ attendee: { ...dayOne.attendee, email: "siti@peserta.test, dia@peserta.test" } },
			{ organizer: { name: "x", email: "dialog@kemnaker.test\r\nATTENDEE:mailto:x@y.test" } },
		];
		for (const change of refused) expect(() => buildInvite({ ...dayOne, ...change })).toThrow(RangeError);
	});

	describe("C03: wherever the server stands", () => {
		const zone = process.env.TZ;
		afterEach(() => {
			if (zone === undefined) delete process.env.TZ;
			else process.env.TZ = zone;
		});

		it("is the same bytes", () => {
			const hashes = new Map<number, string>();
			for (const place of ["UTC", "Asia/Jayapura", "America/New_York"]) {
				process.env.TZ = place;
				const bytes = ["REQUEST", "CANCEL"].map((method) =>
					buildInvite({ ...dayOne, method: method as "REQUEST" | "CANCEL" }),
				);
				hashes.set(new Date(0).getTimezoneOffset(), createHash("sha256").update(bytes.join("")).digest("hex"));
			}
			expect([...hashes.keys()]).toEqual([0, -540, 300]);
			expect(new Set(hashes.values()).size).toBe(1);
		});
	});
});
