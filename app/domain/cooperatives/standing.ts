import type { NikChecklistItem } from "#db/tables/cooperatives";
import { certificateAt, type Grading, gradeAt, type Meeting, type NextStep, nextSteps, reportedBy } from "./nik-grade";
import { type Alarm, alarmsAt, isAsked, routeOf } from "./rules";
import type {
	CertificateState,
	ChecklistState,
	CooperativeStage,
	MembershipArea,
	ProposalRoute,
	RequirementScope,
} from "./types";

/** What everything that is derived of a cooperative is read from. */
export interface StandingFacts {
	stage: CooperativeStage;
	stageSinceOn: string;
	legalEntityOn: string | null;
	membershipArea: MembershipArea | null;
	certificateValidUntil: string | null;
}

/** How a cooperative stands at a date: nothing of it is stored. */
export interface Standing {
	asOf: string;
	grading: Grading;
	certificate: CertificateState;
	route: ProposalRoute | null;
	alarms: Alarm[];
	nextSteps: NextStep[];
}

/** Grade, certificate, route, alarms and next steps of a cooperative at a date. */
export function standingAt(facts: StandingFacts, meetings: readonly Meeting[], asOf: string): Standing {
	const reportedYears = reportedBy(meetings, asOf);
	const grading = gradeAt({ legalEntityOn: facts.legalEntityOn, reportedYears }, asOf);
	return {
		asOf,
		grading,
		certificate: certificateAt(facts.certificateValidUntil, grading, asOf),
		route: routeOf(facts.membershipArea),
		alarms: alarmsAt({ ...facts, reportedYears }, asOf),
		nextSteps: nextSteps(facts.legalEntityOn, meetings, asOf),
	};
}

/** One requirement as it stands for a cooperative; `state` is null where nothing is known of it. */
export interface RequirementLine {
	code: string;
	label: string;
	labelEn: string;
	appliesTo: RequirementScope;
	isAsked: boolean;
	state: ChecklistState | null;
	note: string;
}

/** The checklist of a cooperative with what is known of each requirement. */
export function requirementLines(
	items: readonly NikChecklistItem[],
	known: readonly { code: string; state: ChecklistState; note: string }[],
	facts: { grade: string | null; hasAmendments: boolean; hasSavingsUnit: boolean },
): RequirementLine[] {
	return items.map(({ code, label, labelEn, ...item }) => {
		const appliesTo = item.appliesTo as RequirementScope;
		const grades = item.grades.split(",").filter(Boolean);
		const one = known.find((line) => line.code === code);
		return {
			code,
			label,
			labelEn,
			appliesTo,
			isAsked: isAsked({ code, appliesTo, grades }, facts),
			state: one?.state ?? null,
			note: one?.note ?? "",
		};
	});
}

/** What is still missing: asked and not known to be there, or said to be missing by somebody. */
export function missingLines(lines: readonly RequirementLine[]): RequirementLine[] {
	return lines.filter(({ isAsked, state }) => state === "missing" || (isAsked && state === null));
}
