import type { CertificateState, GradeReason, NikGrade } from "./types";

/** What the grade is read from. Dates are `YYYY-MM-DD`. */
export interface GradeFacts {
	/** The date of the legal entity; null while there is none. */
	legalEntityOn: string | null;
	/** Book years whose annual meeting was reported; one that was only held counts for nothing. */
	reportedYears: readonly number[];
}

/** A grade with its reason; `needsConfirmation` where the definition is silent and the office has to say. */
export interface Grading {
	grade: NikGrade | null;
	reason: GradeReason;
	needsConfirmation: boolean;
}

/** The three book years that are over at a date, oldest first: 2018 to 2020 on 16 September 2021. */
export function lastBookYears(asOf: string): [number, number, number] {
	const year = Number(asOf.slice(0, 4));
	return [year - 3, year - 2, year - 1];
}

/**
 * The grade at a date, as the portal of the ministry of cooperatives defines it: A for three reported book years of the
 * last three, B for two, C1 for one of a cooperative founded within three years (the third anniversary included), C2
 * for one of an older cooperative, D for none.
 */
export function gradeAt({ legalEntityOn, reportedYears }: GradeFacts, asOf: string): Grading {
	const known = (grade: NikGrade | null, reason: GradeReason) => ({ grade, reason, needsConfirmation: false });
	if (!legalEntityOn || legalEntityOn > asOf) return known(null, "no_legal_entity");
	const counted = lastBookYears(asOf).filter((year) => reportedYears.includes(year));
	if (counted.length === 3) return known("A", "three_reported");
	if (counted.length === 2) return known("B", "two_reported");
	if (counted.length === 0) return known("D", "none_reported");
	if (legalEntityOn >= threeYearsBefore(asOf)) return known("C1", "young_one_reported");
	return counted[0] === lastBookYears(asOf)[2]
		? known("C2", "old_latest_reported")
		: { grade: "C2", reason: "old_earlier_reported", needsConfirmation: true };
}

function threeYearsBefore(date: string): string {
	return `${Number(date.slice(0, 4)) - 3}${date.slice(4)}`;
}

/** The annual meeting of one book year. */
export interface Meeting {
	bookYear: number;
	heldOn: string | null;
	reportedOn: string | null;
}

/** The book years that were reported up to and including a date. */
export function reportedBy(meetings: readonly Meeting[], asOf: string): number[] {
	return meetings.flatMap(({ bookYear, reportedOn }) => (reportedOn && reportedOn <= asOf ? [bookYear] : []));
}

/** What reporting one more of the last three book years would change. */
export interface NextStep {
	bookYear: number;
	/** Where the meeting was held already, only the report is left. */
	act: "report" | "hold_and_report";
	/** The latest book year is reported on-line; older ones go to the office on paper. */
	channel: "online" | "paper";
	before: Grading;
	after: Grading;
	changes: boolean;
}

/** For each of the last three book years that is not reported at a date, latest first: what reporting it changes. */
export function nextSteps(legalEntityOn: string | null, meetings: readonly Meeting[], asOf: string): NextStep[] {
	const reportedYears = reportedBy(meetings, asOf);
	const before = gradeAt({ legalEntityOn, reportedYears }, asOf);
	const years = lastBookYears(asOf).filter((year) => !reportedYears.includes(year));
	return years.toReversed().map((bookYear) => {
		const meeting = meetings.find((one) => one.bookYear === bookYear);
		const after = gradeAt({ legalEntityOn, reportedYears: [...reportedYears, bookYear] }, asOf);
		return {
			bookYear,
			act: meeting?.heldOn && meeting.heldOn <= asOf ? "report" : "hold_and_report",
			channel: bookYear === lastBookYears(asOf)[2] ? "online" : "paper",
			before,
			after,
			changes: before.grade !== after.grade || before.needsConfirmation !== after.needsConfirmation,
		};
	});
}

/** Whether the certificate holds at a date: through its last day, and not for a cooperative that is graded D. */
export function certificateAt(
	validUntil: string | null,
	{ grade }: Pick<Grading, "grade">,
	asOf: string,
): CertificateState {
	if (!validUntil) return "none";
	return grade === "D" || validUntil < asOf ? "over" : "valid";
}
