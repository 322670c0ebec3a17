import { describe, expect, test } from "vitest";
import { retryDelay } from "#app/domain/messages/retry";

const minutes = (attempts: number, chance: number) => {
	const delay = retryDelay(attempts, chance);
	return delay === null ? null : delay / 60_000;
};

describe("a letter that is put off", () => {
	test("waits 1, 5, 15 minutes, 1, 3, 6 hours, and 6 hours from then on", () => {
		expect([1, 2, 3, 4, 5, 6, 7, 8, 11].map((attempts) => minutes(attempts, 0.5))).toEqual([
			1, 5, 15, 60, 180, 360, 360, 360, 360,
		]);
	});

	test("waits up to a fifth less or more, so that letters refused together do not come back together", () => {
		expect(minutes(4, 0)).toBeCloseTo(48);
		expect(minutes(4, 0.999_999)).toBeCloseTo(72, 1);
	});

	test("is given up after about two days", () => {
		expect(minutes(12, 0.5)).toBeNull();
		const total = Array.from({ length: 11 }, (_, index) => minutes(index + 1, 0.5) ?? 0).reduce((a, b) => a + b);
		expect(total / 60).toBeGreaterThan(36);
		expect(total / 60).toBeLessThan(48);
	});
});
