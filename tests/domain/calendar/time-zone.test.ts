import { describe, expect, it } from "vitest";
import {
	isLocalDateTime,
	isTimeZone,
	timeZoneBlock,
	toInstant,
	toLocal,
	zoneLabel,
} from "#app/domain/calendar/time-zone";
import { eventDetailsSchema, newEventSchema } from "#app/domain/events/schema";
import { timeZones } from "#app/domain/events/types";

describe("time zones", () => {
	it("C08: the hard-coded offsets are those of the zone database from 2021 to 2035", () => {
		for (const timeZone of timeZones) {
			const written = /^TZOFFSETTO:(.*)$/m.exec(timeZoneBlock(timeZone))?.[1]?.trim();
			for (let year = 2021; year <= 2035; year += 1)
				for (const day of [`${year}-01-01`, `${year}-07-01`]) {
					const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
					const name = parts.formatToParts(new Date(`${day}T00:00:00Z`)).find((part) => part.type === "timeZoneName");
					expect(name?.value.replace("GMT", "").replace(":", "")).toBe(written);
				}
		}
	});

	it.each(["Singapore", "Asia/Singapore", "GMT+7", "UTC"])(
		"C07: %s is refused where an event is planned and where it is changed",
		(time_zone) => {
			for (const schema of [newEventSchema, eventDetailsSchema]) {
				const form = { title: "Dialog", kind: "dialogue", mode: "in_person", region: "36.71", host_name: "Dinas" };
				const said = (zone: string) =>
					schema.safeParse({ ...form, time_zone: zone }).error?.issues.map(({ path, message }) => [path[0], message]);
				expect(said(time_zone)).toEqual([["time_zone", "choose-one"]]);
				expect(said("Asia/Pontianak")).toBeUndefined();
			}
		},
	);

	it("carry the label people know", () => {
		expect(timeZones.map(zoneLabel)).toEqual(["WIB", "WIB", "WITA", "WIT"]);
		expect(isTimeZone("Asia/Singapore")).toBe(false);
		expect(() => zoneLabel("GMT+7")).toThrow("unsupported time zone");
	});

	it("turn a wall clock into its instant and back, over midnight UTC too", () => {
		expect(toInstant("2021-09-16T08:00", "Asia/Jayapura")).toBe("2021-09-15T23:00:00.000Z");
		for (const timeZone of timeZones)
			for (const local of ["2021-09-16T00:00", "2021-12-31T23:59", "2024-02-29T06:30"])
				expect(toLocal(toInstant(local, timeZone), timeZone)).toBe(local);
	});

	it("refuse times that do not exist", () => {
		for (const local of ["2021-02-30T08:00", "2021-09-16", "2021-09-16T24:30", "2021-09-16T08:00:00", ""]) {
			expect(isLocalDateTime(local)).toBe(false);
			expect(() => toInstant(local, "Asia/Jakarta")).toThrow(RangeError);
		}
		expect(() => toLocal("yesterday", "Asia/Jakarta")).toThrow(RangeError);
	});
});
