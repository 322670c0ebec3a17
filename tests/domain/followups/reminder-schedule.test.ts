import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toInstant } from "#app/domain/calendar/time-zone";
import { timeZones } from "#app/domain/events/types";
import { mondayOf, reminderDate, reminderMoment } from "#app/domain/followups/reminder-schedule";
import { addDays } from "#app/domain/followups/rules";

const seed = 20210917;
const dueOn = "2026-12-10";
const at = (local: string, timeZone: (typeof timeZones)[number] = "Asia/Jakarta") =>
	new Date(toInstant(local, timeZone));
const momentAt = (local: string) => reminderMoment(dueOn, "Asia/Jakarta", at(local));

describe("which reminder is to have left by now", () => {
	test.each([
		["2026-12-03T07:59", null],
		["2026-12-03T08:00", "before-7"],
		["2026-12-09T07:59", "before-7"],
		["2026-12-09T08:00", "before-1"],
		["2026-12-10T23:59", "before-1"],
		["2026-12-11T00:00", null],
		["2026-12-11T07:59", null],
		["2026-12-11T08:00", "late-1"],
		["2026-12-18T07:59", "late-1"],
		["2026-12-18T08:00", "late-8"],
		["2026-12-25T08:00", "late-15"],
		["2027-12-10T08:00", "late-365"],
	])("at %s it is %s", (local, moment) => {
		expect(momentAt(local)).toBe(moment);
	});

	const dates = [-7, -1, ...Array.from({ length: 60 }, (_, week) => 1 + 7 * week)].map((day) => addDays(dueOn, day));
	const clock = fc.record({
		timeZone: fc.constantFrom(...timeZones),
		offset: fc.integer({ min: -40, max: 400 }),
		minute: fc.integer({ min: 0, max: 1439 }),
	});
	const localOf = (offset: number, minute: number) =>
		`${addDays(dueOn, offset)}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

	test("never leaves before 08.00 in the zone, never before its own date, and is never an older one than the latest", () => {
		fc.assert(
			fc.property(clock, ({ timeZone, offset, minute }) => {
				const now = at(localOf(offset, minute), timeZone);
				const moment = reminderMoment(dueOn, timeZone, now);
				const reached = minute < 480 ? addDays(dueOn, offset - 1) : addDays(dueOn, offset);
				const latest = dates.filter((date) => date <= reached).at(-1);
				if (moment) expect(reminderDate(moment, dueOn)).toBe(latest);
				else expect(latest === undefined || (offset === 1 && minute < 480)).toBe(true);
			}),
			{ seed, numRuns: 500 },
		);
	});

	test("whoever looks every hour sends each once, in order, and none that a later one has overtaken", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...timeZones),
				fc.integer({ min: -30, max: 30 }),
				fc.array(fc.record({ from: fc.integer({ min: -20, max: 40 }), days: fc.integer({ min: 1, max: 15 }) }), {
					maxLength: 3,
				}),
				(timeZone, firstDay, outages) => {
					const sent: string[] = [];
					for (let hour = firstDay * 24; hour < 50 * 24; hour++) {
						const day = Math.floor(hour / 24);
						if (outages.some(({ from, days }) => day >= from && day < from + days)) continue;
						const moment = reminderMoment(
							dueOn,
							timeZone,
							new Date(at(`${dueOn}T00:00`, timeZone).getTime() + hour * 3_600_000),
						);
						if (moment && !sent.includes(moment)) sent.push(moment);
					}
					const dates = sent.map((moment) => reminderDate(moment as "before-1", dueOn));
					expect(dates).toEqual([...dates].sort());
					if (outages.length === 0 && firstDay <= -7)
						expect(sent).toEqual([
							"before-7",
							"before-1",
							...Array.from({ length: 7 }, (_, week) => `late-${1 + 7 * week}`),
						]);
				},
			),
			{ seed, numRuns: 20 },
		);
	});
});

test("a week begins on Monday", () => {
	expect(mondayOf("2026-11-29")).toBe("2026-11-23");
	expect(mondayOf("2026-11-30")).toBe("2026-11-30");
	expect(mondayOf("2023-12-31")).toBe("2023-12-25");
});
