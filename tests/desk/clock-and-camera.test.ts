import { expect, test } from "vitest";
import { clockOffset, hasExpired, nextTry } from "#app/desk/model/desk-clock";
import { isNewScan } from "#app/desk/model/held-code";

const noon = Date.parse("2026-11-12T05:00:00.000Z");

test("a device whose clock is wrong wipes people's data by the server's clock", () => {
	const offset = clockOffset("2026-11-12T05:00:00.000Z", noon - 3 * 3_600_000);
	expect(offset).toBe(3 * 3_600_000);
	expect(hasExpired("2026-11-12T06:00:00.000Z", offset, noon - 2 * 3_600_000)).toBe(true);
	expect(hasExpired("2026-11-12T06:00:00.000Z", 0, noon - 2 * 3_600_000)).toBe(false);
});

test("the way of an answer is no difference of clocks", () => {
	expect(clockOffset("2026-11-12T05:00:00.000Z", noon + 60_000)).toBe(0);
});

test("the next try comes later and later, and at least once a minute", () => {
	expect([0, 1, 2, 3, 4, 5, 20].map(nextTry)).toEqual([15_000, 5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
});

test("a code that is held to the camera is one scan, and another one when it comes back", () => {
	expect(isNewScan(null, "a", 0)).toBe(true);
	expect(isNewScan({ value: "a", at: 0 }, "a", 150)).toBe(false);
	expect(isNewScan({ value: "a", at: 0 }, "a", 2500)).toBe(true);
	expect(isNewScan({ value: "a", at: 0 }, "b", 150)).toBe(true);
});
