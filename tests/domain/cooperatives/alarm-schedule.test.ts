import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alarmDate, digestMoment, newAlarms, stillHolding } from "#app/domain/cooperatives/alarm-schedule";
import type { Alarm, AlarmFacts } from "#app/domain/cooperatives/rules";

const facts: AlarmFacts = {
	stage: "sertifikat_terbit",
	stageSinceOn: "2025-01-01",
	legalEntityOn: "2012-11-05",
	certificateValidUntil: "2027-01-31",
	reportedYears: [2024, 2025, 2026],
};
const dayAfter = (date: string, days: number) =>
	new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe("alarms", () => {
	test("of a day leave from 08.00 in the zone of the province", () => {
		expect(alarmDate("Asia/Jakarta", new Date("2026-11-02T00:59:59Z"))).toBe("2026-11-01");
		expect(alarmDate("Asia/Jakarta", new Date("2026-11-02T01:00:00Z"))).toBe("2026-11-02");
		expect(alarmDate("Asia/Jayapura", new Date("2026-11-01T23:00:00Z"))).toBe("2026-11-02");
	});

	test("of a certificate come at 90 and 30 days and when it is over, and a renewed one has its own", () => {
		const kinds = (asOf: string, until: string, raised: Alarm[] = []) =>
			newAlarms({ ...facts, certificateValidUntil: until }, raised, asOf).map(({ kind }) => kind);
		expect(kinds("2026-11-01", "2027-01-31")).toEqual([]);
		expect(kinds("2026-11-02", "2027-01-31")).toEqual(["certificate_in_90_days"]);
		expect(kinds("2027-01-01", "2027-01-31")).toEqual(["certificate_in_30_days"]);
		const over = { kind: "certificate_over", dueOn: "2027-01-31" } as const;
		expect(kinds("2027-02-01", "2027-01-31", [over])).toEqual([]);
		expect(stillHolding({ ...facts, certificateValidUntil: "2029-01-31" }, [over], "2027-02-01")).toEqual([]);
		expect(kinds("2029-02-01", "2029-01-31", [over])).toEqual(["certificate_over"]);
	});

	test("digests gather what was raised before Monday 08.00", () => {
		expect(digestMoment("Asia/Jakarta", new Date("2026-11-02T00:59:00Z"))).toBe("2026-10-26T01:00:00.000Z");
		expect(digestMoment("Asia/Jakarta", new Date("2026-11-02T01:00:00Z"))).toBe("2026-11-02T01:00:00.000Z");
		expect(digestMoment("Asia/Makassar", new Date("2026-11-08T12:00:00Z"))).toBe("2026-11-02T00:00:00.000Z");
	});

	test("come once each and never behind what overtook them, whenever workers run and whatever is renewed", () => {
		const run = fc.record({ pause: fc.integer({ min: 0, max: 200 }), renews: fc.boolean(), moves: fc.boolean() });
		fc.assert(
			fc.property(fc.array(run, { maxLength: 30 }), (runs) => {
				let asOf = "2026-01-01";
				let now: AlarmFacts = { ...facts, stage: "perpanjangan_disiapkan", reportedYears: [] };
				const raised: Alarm[] = [];
				const order = ["certificate_in_90_days", "certificate_in_30_days", "certificate_over"];
				for (const { pause, renews, moves } of runs) {
					asOf = dayAfter(asOf, pause);
					if (renews) now = { ...now, certificateValidUntil: dayAfter(asOf, 730) };
					if (moves) now = { ...now, stageSinceOn: asOf };
					const fresh = newAlarms(now, raised, asOf);
					// However long the pause was: one of a subject at most.
					expect(fresh.length).toBeLessThanOrEqual(3);
					for (const { kind, dueOn } of fresh) {
						const earlier = raised.filter((one) => one.dueOn === dueOn && order.includes(one.kind));
						if (order.includes(kind))
							for (const one of earlier) expect(order.indexOf(one.kind)).toBeLessThan(order.indexOf(kind));
					}
					raised.push(...fresh);
					expect(newAlarms(now, raised, asOf)).toEqual([]);
					expect(stillHolding(now, raised, asOf).length).toBeLessThanOrEqual(3);
				}
				expect(new Set(raised.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).size).toBe(raised.length);
			}),
			{ seed: 18, numRuns: 300 },
		);
	});
});
