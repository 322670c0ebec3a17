import { describe, expect, it } from "vitest";
import {
	formatDate,
	formatDateRange,
	formatInstant,
	formatNumber,
	formatShortDate,
	formatTime,
	formatTimeRange,
} from "#app/i18n/format";

describe("dates and times as people read them", () => {
	it("in Indonesian", () => {
		expect(formatDate("2021-09-16T08:00", "id")).toBe("Kamis, 16 September 2021");
		expect(formatShortDate("2021-10-01", "id")).toBe("1 Oktober 2021");
		expect(formatTimeRange("2021-09-16T08:30", "2021-09-16T16:00", "Asia/Makassar", "id")).toBe("08.30–16.00 WITA");
		expect(formatTime("2021-09-16T08:30", "Asia/Jayapura", "id")).toBe("08.30 WIT");
		expect(formatInstant("2021-09-14T09:00:00.000Z", "Asia/Jakarta", "id")).toBe("14 September 2021 pukul 16.00 WIB");
		expect(formatNumber(1234.5, "id")).toBe("1.234,5");
	});

	it("in English, with the same zones", () => {
		expect(formatDate("2021-09-16T08:00", "en")).toBe("Thursday, 16 September 2021");
		expect(formatTimeRange("2021-09-16T08:30", "2021-09-16T16:00", "Asia/Pontianak", "en")).toBe("08.30–16.00 WIB");
		expect(formatInstant("2021-09-14T23:30:00.000Z", "Asia/Jayapura", "en")).toBe("15 September 2021 at 08.30 WIT");
	});

	it.each([
		["2021-09-16", "2021-09-17", "16–17 September 2021"],
		["2021-09-16", "2021-09-16", "16 September 2021"],
		["2021-09-30", "2021-10-01", "30 September – 1 Oktober 2021"],
		["2021-12-31", "2022-01-01", "31 Desember 2021 – 1 Januari 2022"],
	])("from %s to %s as %s", (first, last, text) => {
		expect(formatDateRange(first, last, "id")).toBe(text);
	});

	it("with plain spaces only, which every mail program shows", () => {
		const all = [formatDateRange("2021-09-30", "2021-10-01", "en"), formatDate("2021-09-16", "en")];
		for (const text of all) expect(text).not.toMatch(/[\u2009\u202f\u00a0]/);
	});

	it("refuse what is no date", () => {
		expect(() => formatDate("besok", "id")).toThrow(RangeError);
		expect(() => formatTime("2021-09-16", "Asia/Jakarta", "id")).toThrow(RangeError);
		expect(() => formatInstant("x", "Asia/Jakarta", "id")).toThrow(RangeError);
	});
});
