import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certificateAt, gradeAt, lastBookYears, nextSteps, reportedBy } from "#app/domain/cooperatives/nik-grade";
import vectorFile from "#tests/fixtures/cooperatives/nik-grade-vectors.json" with { type: "json" };

const certificates = { tidak_ada: "none", berlaku: "valid", habis: "over" } as const;

describe("the grade of a cooperative", () => {
	test.each(vectorFile.vectors)("$expectedGrade: $why", (vector) => {
		const facts = { legalEntityOn: vector.legalEntityDate, reportedYears: vector.bookYearsReported as number[] };
		const { grade, needsConfirmation } = gradeAt(facts, vector.asOf);
		expect(grade && `${grade}${needsConfirmation ? "?" : ""}`).toBe(vector.expectedGrade);
		expect(lastBookYears(vector.asOf)).toEqual(vector.lastBookYears);
		const expected = certificates[vector.expectedCertificate as keyof typeof certificates];
		expect(certificateAt(vector.certificateValidUntil, { grade }, vector.asOf)).toBe(expected);
	});

	test("there are 14 worked examples", () => {
		expect(vectorFile.vectors).toHaveLength(14);
	});

	test("the last three book years change with the year, on 1 January", () => {
		expect(lastBookYears("2020-12-31")).toEqual([2017, 2018, 2019]);
		expect(lastBookYears("2021-01-01")).toEqual([2018, 2019, 2020]);
	});

	test("a cooperative founded on 29 February is young through 28 February three years later", () => {
		const facts = { legalEntityOn: "2020-02-29", reportedYears: [2022] };
		expect(gradeAt(facts, "2023-02-28").grade).toBe("C1");
		expect(gradeAt(facts, "2023-03-01").grade).toBe("C2");
	});

	test("before its legal entity a cooperative has no grade", () => {
		const facts = { legalEntityOn: "2021-09-17", reportedYears: [] };
		expect(gradeAt(facts, "2021-09-16")).toEqual({ grade: null, reason: "no_legal_entity", needsConfirmation: false });
		expect(gradeAt(facts, "2021-09-17").grade).toBe("D");
	});

	test("a certificate of a cooperative graded D is over, whatever its date says", () => {
		expect(certificateAt("2030-01-01", { grade: "D" }, "2021-09-16")).toBe("over");
		expect(certificateAt("2030-01-01", { grade: "C2" }, "2021-09-16")).toBe("valid");
	});

	test("a meeting counts when it was reported, from that day on, and not when it was only held", () => {
		const meetings = [
			{ bookYear: 2019, heldOn: "2020-02-01", reportedOn: null },
			{ bookYear: 2020, heldOn: "2021-02-01", reportedOn: "2021-04-15" },
		];
		expect(reportedBy(meetings, "2021-04-14")).toEqual([]);
		expect(reportedBy(meetings, "2021-04-15")).toEqual([2020]);
	});

	const order = [null, "D", "C2", "C1", "B", "A"];
	const years = fc.subarray([2015, 2016, 2017, 2018, 2019, 2020, 2021]);
	const day = fc
		.date({ min: new Date("2000-01-01"), max: new Date("2021-12-31"), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));

	test("reporting one more book year never lowers the grade, and years outside of the last three change nothing", () => {
		fc.assert(
			fc.property(fc.option(day), years, fc.constantFrom(2018, 2019, 2020), (legalEntityOn, reported, more) => {
				const grade = (reportedYears: number[]) => gradeAt({ legalEntityOn, reportedYears }, "2021-09-16").grade;
				expect(order.indexOf(grade([...reported, more]))).toBeGreaterThanOrEqual(order.indexOf(grade(reported)));
				expect(grade(reported)).toBe(grade(reported.filter((year) => year >= 2018 && year <= 2020)));
			}),
			{ seed: 20210916 },
		);
	});
});

describe("what the next step changes", () => {
	const held = (bookYear: number, heldOn: string | null, reportedOn: string | null) => ({
		bookYear,
		heldOn,
		reportedOn,
	});
	const steps = (legal: string | null, meetings: ReturnType<typeof held>[]) =>
		nextSteps(legal, meetings, "2021-09-16").map((step) => [
			step.bookYear,
			step.act,
			step.channel,
			step.before.grade,
			step.after.grade,
			step.changes,
		]);

	test("holding and reporting the meeting of 2020 makes an A of a B", () => {
		const meetings = [held(2018, "2019-05-11", "2019-06-20"), held(2019, "2020-07-25", "2020-08-19")];
		expect(steps("2006-01-19", meetings)).toEqual([[2020, "hold_and_report", "online", "B", "A", true]]);
	});

	test("a meeting that was held needs only its report; an older one goes to the office on paper", () => {
		const meetings = [held(2018, "2019-04-27", null), held(2020, "2021-05-22", null)];
		expect(steps("2010-10-10", meetings)).toEqual([
			[2020, "report", "online", "D", "C2", true],
			[2019, "hold_and_report", "paper", "D", "C2", true],
			[2018, "report", "paper", "D", "C2", true],
		]);
	});

	test("without a legal entity no report changes anything", () => {
		expect(steps(null, []).map((step) => step.at(-1))).toEqual([false, false, false]);
	});

	test("where all three are reported nothing is left", () => {
		const meetings = [2018, 2019, 2020].map((year) => held(year, `${year + 1}-02-01`, `${year + 1}-03-01`));
		expect(steps("2009-04-14", meetings)).toEqual([]);
	});
});
