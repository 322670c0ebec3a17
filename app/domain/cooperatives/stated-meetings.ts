import { gradeAt, lastBookYears, type Meeting, type NextStep, nextSteps, reportedBy } from "./nik-grade";
import type { NikGrade } from "./types";

/** What somebody says of a cooperative's annual meetings: last book years, `none` for never, null where unsaid. */
export interface StatedMeetings {
	heldYear: string | null;
	reportedYear: string | null;
}

/** What is known beside it; nothing where a statement is looked at by itself. */
export interface KnownMeetings {
	legalEntityOn: string | null;
	meetings: readonly Meeting[];
}

/** A step as a statement gives it: several grades where they depend on a founding date nobody knows. */
export interface StatedStep extends Pick<NextStep, "bookYear" | "act" | "channel"> {
	before: NikGrade[];
	after: NikGrade[];
}

/**
 * What a statement about annual meetings would mean at a date if it is right: for a meeting that was held and not
 * reported, what the report changes; else what the last book year would. Empty where nothing was said about meetings,
 * or nothing is left to do. Without a founding date both a young and an old cooperative are looked at.
 */
export function statedSteps(stated: StatedMeetings, known: KnownMeetings, asOf: string): StatedStep[] {
	if (stated.heldYear === null && stated.reportedYear === null) return [];
	const meetings = withStated(known.meetings, stated, asOf);
	const foundings = known.legalEntityOn ? [known.legalEntityOn] : [asOf, `${lastBookYears(asOf)[0] - 1}-01-01`];
	const perFounding = foundings.map((founding) => nextSteps(founding, meetings, asOf));
	const steps = (perFounding[0] ?? []).map(({ bookYear, act, channel }, at) => ({
		bookYear,
		act,
		channel,
		before: grades(perFounding.map((own) => own[at]?.before.grade ?? null)),
		after: grades(perFounding.map((own) => own[at]?.after.grade ?? null)),
	}));
	const left = steps.filter(({ act }) => act === "report");
	return left.length > 0 ? left : steps.slice(0, 1);
}

/** The grades a statement would mean at a date if it is right. */
export function statedGrades(stated: StatedMeetings, known: KnownMeetings, asOf: string): NikGrade[] {
	const reportedYears = reportedBy(withStated(known.meetings, stated, asOf), asOf);
	const foundings = known.legalEntityOn ? [known.legalEntityOn] : [asOf, `${lastBookYears(asOf)[0] - 1}-01-01`];
	return grades(foundings.map((legalEntityOn) => gradeAt({ legalEntityOn, reportedYears }, asOf).grade));
}

/** The meetings that are known, with those that were stated: a reported one was held. */
function withStated(known: readonly Meeting[], { heldYear, reportedYear }: StatedMeetings, asOf: string): Meeting[] {
	const years = new Map(known.map((meeting) => [meeting.bookYear, meeting]));
	for (const [year, isReported] of [
		[heldYear, false],
		[reportedYear, true],
	] as const) {
		if (year === null || !/^\d{4}$/.test(year)) continue;
		const bookYear = Number(year);
		const before = years.get(bookYear);
		const heldOn = before?.heldOn ?? asOf;
		years.set(bookYear, { bookYear, heldOn, reportedOn: before?.reportedOn ?? (isReported ? asOf : null) });
	}
	return [...years.values()];
}

function grades(found: readonly (NikGrade | null)[]): NikGrade[] {
	return [...new Set(found.flatMap((grade) => grade ?? []))].sort();
}
