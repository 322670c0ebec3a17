import { describe, expect, test } from "vitest";
import { holdsPersonalNik } from "#app/domain/cooperatives/nik-number";
import { statedGrades, statedSteps } from "#app/domain/cooperatives/stated-meetings";

const asOf = "2021-09-16";
const nothing = { legalEntityOn: null, meetings: [] };
const steps = (
	heldYear: string | null,
	reportedYear: string | null,
	known = nothing as Parameters<typeof statedSteps>[1],
) =>
	statedSteps({ heldYear, reportedYear }, known, asOf).map(
		({ act, bookYear, before, after }) => `${act} ${bookYear}: ${before.join("/")} → ${after.join("/")}`,
	);

describe("what a statement about annual meetings would mean", () => {
	test("RAT 2020 held and never reported: reporting it lifts D to C1 or C2, as old as the cooperative is", () => {
		expect(steps("2020", "none")).toEqual(["report 2020: D → C1/C2"]);
	});

	test("RAT 2020 held, 2019 reported: reporting it gives B, however old the cooperative is", () => {
		expect(steps("2020", "2019")).toEqual(["report 2020: C1/C2 → B"]);
	});

	test("everything said to be reported leaves the next older year", () => {
		expect(steps("2020", "2020")).toEqual(["hold_and_report 2019: C1/C2 → B"]);
		expect(statedGrades({ heldYear: "2020", reportedYear: "2020" }, nothing, asOf)).toEqual(["C1", "C2"]);
	});

	test("a meeting that was not held has to be held first", () => {
		expect(steps("none", "none")).toEqual(["hold_and_report 2020: D → C1/C2"]);
	});

	test("with what is known beside it, the grade is the cooperative's own", () => {
		const reported = (bookYear: number) => ({
			bookYear,
			heldOn: `${bookYear + 1}-02-01`,
			reportedOn: `${bookYear + 1}-03-01`,
		});
		const known = { legalEntityOn: "2012-11-05", meetings: [reported(2018), reported(2019)] };
		expect(steps("2020", "2019", known)).toEqual(["report 2020: B → A"]);
	});

	test("nothing said about meetings, or years long past, means nothing for the last three", () => {
		expect(steps(null, null)).toEqual([]);
		expect(steps("2015", "2015")).toEqual(["hold_and_report 2020: D → C1/C2"]);
	});
});

test.each([
	["NIK saya 3671020101800001", true],
	["3671 0201 0180 0001", true],
	["36.71.02.010180.0001", true],
	["NIK Koperasi 3671020049001", false],
	["NPWP 0012345678901234", false],
	["PXL_20261130_010203123.jpg", false],
	["rekening 12345678901234567", false],
])("in “%s” a personal NIK is seen: %s", (text, isSeen) => {
	expect(holdsPersonalNik(text)).toBe(isSeen);
});
