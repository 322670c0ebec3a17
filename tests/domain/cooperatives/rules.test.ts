import { describe, expect, test } from "vitest";
import { readNikNumber } from "#app/domain/cooperatives/nik-number";
import {
	alarmsAt,
	boardColumnOf,
	canMove,
	isAsked,
	isConfirmedByOffice,
	needsReason,
	reachesCooperative,
	routeOf,
	stagesOf,
} from "#app/domain/cooperatives/rules";
import { missingLines, requirementLines } from "#app/domain/cooperatives/standing";
import { boardColumns, type CooperativeStage, cooperativeStages } from "#app/domain/cooperatives/types";
import stageFile from "#tests/fixtures/cooperatives/nik-stages.json" with { type: "json" };

describe("stages", () => {
	const pairs = cooperativeStages.flatMap((before) => cooperativeStages.map((after) => [before, after] as const));

	test("of the 121 moves exactly those of the offices' list are allowed", () => {
		expect(stageFile.stages).toEqual(cooperativeStages);
		const listed = (before: string, after: string) =>
			before !== after && stageFile.transitions.some(([from, to]) => (from === before || from === "*") && to === after);
		expect(pairs).toHaveLength(121);
		for (const [before, after] of pairs)
			expect(canMove(before, after), `${before} → ${after}`).toBe(listed(before, after));
		expect(pairs.filter(([before, after]) => canMove(before, after))).toHaveLength(23);
	});

	test("the office says what lies beyond the submission; returning and giving up say why", () => {
		expect(cooperativeStages.filter(isConfirmedByOffice)).toEqual([
			"verifikasi_dinas",
			"perlu_perbaikan",
			"input_ods",
			"nik_terbit",
			"sertifikat_terbit",
		]);
		expect(cooperativeStages.filter(needsReason)).toEqual(["perlu_perbaikan", "tidak_dilanjutkan"]);
	});

	test("every stage stands in one column of the board", () => {
		expect(boardColumns.flatMap(stagesOf).sort()).toEqual([...cooperativeStages].sort());
		expect(boardColumnOf("perlu_perbaikan")).toBe("submitted");
		expect(boardColumnOf("nik_terbit")).toBe("verified");
	});
});

test("members within one regency lead to its office, across regencies to the province, across provinces to the ministry", () => {
	expect([routeOf("regency"), routeOf("province"), routeOf("national"), routeOf(null)]).toEqual([
		"regency_office",
		"province_office",
		"ministry",
		null,
	]);
});

describe("who reaches a cooperative", () => {
	const place = { officeId: "dinkop", provinceCode: "36", regencyCode: "36.71" };
	test.each([
		["an administrator", null, true],
		[
			"its own office, wherever that stands",
			{ officeIds: ["dinkop"], provinceCodes: [], regencyCodes: ["32.01"] },
			true,
		],
		["an office of its regency", { officeIds: ["a"], provinceCodes: [], regencyCodes: ["36.71"] }, true],
		["an office of its province", { officeIds: ["a"], provinceCodes: ["36"], regencyCodes: [] }, true],
		[
			"an office of another regency of the province",
			{ officeIds: ["a"], provinceCodes: [], regencyCodes: ["36.03"] },
			false,
		],
		["an office of another province", { officeIds: ["a"], provinceCodes: ["32"], regencyCodes: [] }, false],
	])("%s", (_who, reach, expected) => {
		expect(reachesCooperative(reach, place)).toBe(expected);
	});

	test("a cooperative whose region is unknown is reached by nobody's region", () => {
		const nowhere = { officeId: null, provinceCode: null, regencyCode: null };
		expect(reachesCooperative({ officeIds: ["a"], provinceCodes: [], regencyCodes: ["36.71"] }, nowhere)).toBe(false);
		expect(reachesCooperative({ officeIds: ["a"], provinceCodes: ["36"], regencyCodes: [] }, nowhere)).toBe(false);
	});
});

describe("alarms", () => {
	const calm = {
		stage: "sertifikat_terbit" as CooperativeStage,
		stageSinceOn: "2021-05-18",
		legalEntityOn: "2012-11-05",
		certificateValidUntil: "2023-05-17",
		reportedYears: [2018, 2019, 2020, 2021, 2022],
	};
	const kinds = (facts: Partial<typeof calm> & { certificateValidUntil?: string | null }, asOf: string) =>
		alarmsAt({ ...calm, ...facts } as typeof calm, asOf).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

	test.each([
		["2023-02-15", []],
		["2023-02-16", ["certificate_in_90_days 2023-05-17"]],
		["2023-04-16", ["certificate_in_90_days 2023-05-17"]],
		["2023-04-17", ["certificate_in_30_days 2023-05-17"]],
		["2023-05-17", ["certificate_in_30_days 2023-05-17"]],
		["2023-05-18", ["certificate_over 2023-05-17"]],
	])("a certificate that ends on 17 May 2023, seen on %s", (asOf, expected) => {
		expect(kinds({}, asOf)).toEqual(expected);
	});

	test.each([
		["2022-03-31", []],
		["2022-04-01", ["report_by_march 2022-03-31"]],
		["2022-06-30", ["report_by_march 2022-03-31"]],
		["2022-07-01", ["report_by_june 2022-06-30"]],
	])("a report on 2021 that did not come, seen on %s", (asOf, expected) => {
		expect(kinds({ reportedYears: [2020] }, asOf)).toEqual(expected);
	});

	test("a cooperative founded this year owes no report on the last one", () => {
		expect(kinds({ reportedYears: [], legalEntityOn: "2022-01-02" }, "2022-07-01")).toEqual([]);
	});

	test("a stage that lasts thirty days needs a look; one that leads nowhere further does not", () => {
		expect(kinds({ stage: "diajukan_ke_dinas" }, "2021-06-16")).toEqual([]);
		expect(kinds({ stage: "diajukan_ke_dinas" }, "2021-06-17")).toEqual(["no_movement 2021-05-18"]);
		expect(kinds({ stage: "tidak_dilanjutkan", reportedYears: [] }, "2024-06-17")).toEqual([]);
	});
});

test.each([
	["3671020049001", { nik: "3671020049001" }],
	["36 71 02.004-9001", { nik: "3671020049001" }],
	["3671024101900001", { problem: "nik-personal" }],
	["3671 0241 0190 0001", { problem: "nik-personal" }],
	["367102004900", { problem: "nik-koperasi" }],
	["NIK 3671020049001", { problem: "nik-koperasi" }],
])("the number %s", (typed, expected) => {
	expect(readNikNumber(typed)).toEqual(expected);
});

test("minutes of the year before last are asked of those who aim at A, a licence of those with a savings unit", () => {
	const facts = { grade: "A", hasAmendments: false, hasSavingsUnit: false };
	const third = { code: "rat_y3", appliesTo: "all", grades: ["A"] } as const;
	expect(isAsked(third, facts)).toBe(true);
	expect(isAsked(third, { ...facts, grade: "B" })).toBe(false);
	expect(isAsked({ code: "rat_y1", appliesTo: "all", grades: ["A", "B", "C1", "C2"] }, { ...facts, grade: "D" })).toBe(
		true,
	);
	const licence = { code: "izin_usp", appliesTo: "savings_unit", grades: [] } as const;
	expect(isAsked(licence, facts)).toBe(false);
	expect(isAsked(licence, { ...facts, hasSavingsUnit: true })).toBe(true);
});

test("missing is what is asked and not known to be there, and what somebody said is missing", () => {
	const item = (code: string, appliesTo: string, grades = "") => ({
		checklistId: "c",
		position: 1,
		code,
		label: code,
		labelEn: code,
		appliesTo,
		grades,
	});
	const items = [
		item("npwp", "all"),
		item("lpj", "all"),
		item("rat_y3", "all", "A"),
		item("nib", "some_offices"),
		item("akta_pad", "amended"),
	];
	const known = [
		{ code: "lpj", state: "handed_in", note: "" },
		{ code: "nib", state: "missing", note: "belum diurus" },
	] as const;
	const lines = requirementLines(items, known, { grade: "B", hasAmendments: false, hasSavingsUnit: false });
	expect(missingLines(lines).map(({ code }) => code)).toEqual(["npwp", "nib"]);
});
