import { describe, expect, test } from "vitest";
import { balance, byProvince, funnelSince, overTime, sinceDialogues } from "#app/domain/figures/roll-up";
import type { EventFiguresLine } from "#db/queries/event-figures";

const nothing: EventFiguresLine = {
	...{
		eventId: "a",
		title: "Dialog",
		provinceCode: "36",
		regencyName: "Kota Tangerang",
		isHeld: 1,
		hasTarget: 0,
		events: 1,
		month: "2021-09",
	},
	...{ firstOn: "2021-09-16", lastOn: "2021-09-17", targetSeats: 0, certifiedSince: 0 },
	...{ confirmedEmployer: 0, confirmedUnion: 0, confirmedCooperative: 0, confirmedGovernment: 0, confirmedOther: 0 },
	...{ attendedEmployer: 0, attendedUnion: 0, attendedCooperative: 0, attendedGovernment: 0, attendedOther: 0 },
	...{ targetEmployer: 0, targetUnion: 0, targetCooperative: 0, targetGovernment: 0, targetOther: 0 },
	...{ promisesKept: 0, promisesOpen: 0, promisesLate: 0 },
	...{ atBelumMulai: 0, atPengumpulanDokumen: 0, atFormLengkap: 0, atDiajukanKeDinas: 0, atVerifikasiDinas: 0 },
	...{ atPerluPerbaikan: 0, atInputOds: 0, atNikTerbit: 0, atSertifikatTerbit: 0, atPerpanjanganDisiapkan: 0 },
	atTidakDilanjutkan: 0,
};
const line = (figures: Partial<EventFiguresLine>): EventFiguresLine => ({ ...nothing, ...figures });
const on = (firstOn: string, attendedUnion = 1) => line({ month: firstOn.slice(0, 7), attendedUnion });

describe("dialogues and people over time", () => {
	test("stand month by month within a year, the empty months in between too", () => {
		const { grain, periods } = overTime([on("2021-11-02", 5), on("2021-09-16", 2), on("2021-09-30", 3)], {
			oneYear: true,
		});
		expect(grain).toBe("month");
		expect(periods.map(({ period, held, attended }) => [period, held, attended.union])).toEqual([
			["2021-09", 2, 5],
			["2021-10", 0, 0],
			["2021-11", 1, 5],
		]);
	});

	test("stand by quarters over three years, and by years over more", () => {
		const quarters = overTime([on("2021-12-31"), on("2022-01-01")], { oneYear: false });
		expect(quarters.periods.map(({ period }) => period)).toEqual(["2021-Q4", "2022-Q1"]);
		const years = overTime([on("2021-01-01"), on("2024-01-01")], { oneYear: false });
		expect(years.periods.map(({ period }) => period)).toEqual(["2021", "2022", "2023", "2024"]);
	});

	test("leave out what was not held, and are empty without anything", () => {
		expect(overTime([line({ isHeld: 0 })], { oneYear: false }).periods).toEqual([]);
	});
});

test("a party is measured against its target where there is one, and by its share of all who came", () => {
	const targeted = {
		hasTarget: 1 as const,
		targetSeats: 40,
		targetUnion: 20,
		targetEmployer: 20,
		attendedUnion: 6,
		attendedEmployer: 2,
	};
	const figures = balance([line({ ...targeted, confirmedUnion: 10 }), line({ attendedUnion: 2, confirmedUnion: 2 })]);
	expect(figures).toEqual([
		{ category: "employer", confirmed: 0, attended: 2, share: 0.2, target: 0.5, shareWhereTarget: 0.25 },
		{ category: "union", confirmed: 12, attended: 8, share: 0.8, target: 0.5, shareWhereTarget: 0.75 },
	]);
});

test("promises stand by province, also of dialogues still to come, and those without a place last", () => {
	const events = [
		line({ promisesKept: 2, promisesOpen: 3, promisesLate: 1 }),
		line({ promisesOpen: 1, isHeld: 0 }),
		line({ provinceCode: null, promisesOpen: 1 }),
	];
	expect(
		byProvince(events, [
			{ code: "11", name: "Aceh" },
			{ code: "36", name: "Banten" },
		]),
	).toEqual([
		{ code: "11", name: "Aceh", held: 0, total: 0, kept: 0, late: 0 },
		{ code: "36", name: "Banten", held: 1, total: 6, kept: 2, late: 1 },
		{ code: null, name: null, held: 1, total: 1, kept: 0, late: 0 },
	]);
});

test("cooperatives are counted once for each dialogue they took part in, by the column they are in now", () => {
	const events = [
		line({ atPerluPerbaikan: 1, atDiajukanKeDinas: 2, certifiedSince: 1 }),
		line({ atPerpanjanganDisiapkan: 1, atSertifikatTerbit: 1, certifiedSince: 1 }),
		line({ isHeld: 0, atSertifikatTerbit: 9, certifiedSince: 9 }),
	];
	const { columns, certifiedSince } = funnelSince(events);
	expect(columns).toEqual({ recorded: 0, documents: 0, submitted: 3, verified: 0, issued: 2, closed: 0 });
	expect(certifiedSince).toBe(2);
	expect(sinceDialogues(events).map(({ cooperatives }) => [cooperatives.submitted, cooperatives.issued])).toEqual([
		[3, 0],
		[0, 2],
	]);
});
