import type {
	AlarmKind,
	BoardColumn,
	CooperativeReach,
	CooperativeStage,
	MembershipArea,
	ProposalRoute,
	RequirementScope,
} from "./types";
import { cooperativeStages } from "./types";

/** The steps that lead from each stage to the next; every stage but the last can also be given up. */
const nextStages: Record<CooperativeStage, readonly CooperativeStage[]> = {
	belum_mulai: ["pengumpulan_dokumen"],
	pengumpulan_dokumen: ["form_lengkap"],
	form_lengkap: ["diajukan_ke_dinas"],
	diajukan_ke_dinas: ["verifikasi_dinas"],
	verifikasi_dinas: ["perlu_perbaikan", "input_ods"],
	perlu_perbaikan: ["diajukan_ke_dinas"],
	input_ods: ["nik_terbit", "sertifikat_terbit"],
	nik_terbit: ["sertifikat_terbit", "pengumpulan_dokumen"],
	sertifikat_terbit: ["perpanjangan_disiapkan"],
	perpanjangan_disiapkan: ["diajukan_ke_dinas"],
	tidak_dilanjutkan: [],
};

/** The stages a cooperative can move to from one. */
export function stagesAfter(stage: CooperativeStage): CooperativeStage[] {
	return stage === "tidak_dilanjutkan" ? [] : [...nextStages[stage], "tidak_dilanjutkan"];
}

/** Whether a cooperative can move from one stage to another. */
export function canMove(before: CooperativeStage, after: CooperativeStage): boolean {
	return stagesAfter(before).includes(after);
}

const confirmed = new Set<CooperativeStage>([
	"verifikasi_dinas",
	"perlu_perbaikan",
	"input_ods",
	"nik_terbit",
	"sertifikat_terbit",
]);

/** Whether only the cooperative's own office can say that it reached this stage: all beyond "submitted". */
export function isConfirmedByOffice(stage: CooperativeStage): boolean {
	return confirmed.has(stage);
}

/** Whether a move says why: the proposal is returned, or the way is given up. */
export function needsReason(stage: CooperativeStage): boolean {
	return stage === "perlu_perbaikan" || stage === "tidak_dilanjutkan";
}

const columnOf: Record<CooperativeStage, BoardColumn> = {
	belum_mulai: "recorded",
	pengumpulan_dokumen: "documents",
	form_lengkap: "documents",
	diajukan_ke_dinas: "submitted",
	perlu_perbaikan: "submitted",
	verifikasi_dinas: "verified",
	input_ods: "verified",
	nik_terbit: "verified",
	sertifikat_terbit: "issued",
	perpanjangan_disiapkan: "issued",
	tidak_dilanjutkan: "closed",
};

/** The column of the board a stage stands in: returned proposals with the submitted ones, renewals with the issued. */
export function boardColumnOf(stage: CooperativeStage): BoardColumn {
	return columnOf[stage];
}

/** The stages of a column of the board. */
export function stagesOf(column: BoardColumn): CooperativeStage[] {
	return cooperativeStages.filter((stage) => columnOf[stage] === column);
}

/** Who takes the proposal: decided by where the members are. Null while that is not known. */
export function routeOf(area: MembershipArea | null): ProposalRoute | null {
	const routes = { regency: "regency_office", province: "province_office", national: "ministry" } as const;
	return area && routes[area];
}

/** What decides who reaches a cooperative. */
export interface ReachedPlace {
	/** The office that confirms its stages. */
	officeId: string | null;
	provinceCode: string | null;
	regencyCode: string | null;
}

/** Whether a reach holds a cooperative, by its office, its regency or its province; null holds all. */
export function reachesCooperative(reach: CooperativeReach | null, place: ReachedPlace): boolean {
	const holds = (codes: readonly string[], code: string | null) => code !== null && codes.includes(code);
	if (reach === null || holds(reach.officeIds, place.officeId)) return true;
	return holds(reach.regencyCodes, place.regencyCode) || holds(reach.provinceCodes, place.provinceCode);
}

/**
 * What offices with their regions reach: a regency's office the cooperatives of the regency, a province's those of the
 * province; one without a region works for the whole country (null).
 */
export function reachOfOffices(
	offices: readonly { id: string; provinceCode: string | null; regencyCode: string | null }[],
): CooperativeReach | null {
	if (offices.some(({ provinceCode, regencyCode }) => provinceCode === null && regencyCode === null)) return null;
	return {
		officeIds: offices.map(({ id }) => id),
		provinceCodes: offices.flatMap(({ provinceCode, regencyCode }) => (regencyCode ? [] : (provinceCode ?? []))),
		regencyCodes: offices.flatMap(({ regencyCode }) => regencyCode ?? []),
	};
}

/** What alarms are read from. Dates are `YYYY-MM-DD`. */
export interface AlarmFacts {
	stage: CooperativeStage;
	/** The day the present stage began. */
	stageSinceOn: string;
	legalEntityOn: string | null;
	certificateValidUntil: string | null;
	reportedYears: readonly number[];
}

/** An alarm and the day it is about. */
export interface Alarm {
	kind: AlarmKind;
	dueOn: string;
}

/** Days without movement after which an office should look. */
export const stillDays = 30;

/** What an office should look at on a date, the certificate first; each subject has at most one alarm. */
export function alarmsAt(facts: AlarmFacts, asOf: string): Alarm[] {
	if (facts.stage === "tidak_dilanjutkan") return [];
	return [...certificateAlarm(facts, asOf), ...reportAlarm(facts, asOf), ...stillAlarm(facts, asOf)];
}

function certificateAlarm({ certificateValidUntil: dueOn }: AlarmFacts, asOf: string): Alarm[] {
	if (!dueOn) return [];
	if (dueOn < asOf) return [{ kind: "certificate_over", dueOn }];
	const left = daysBetween(asOf, dueOn);
	if (left <= 30) return [{ kind: "certificate_in_30_days", dueOn }];
	return left <= 90 ? [{ kind: "certificate_in_90_days", dueOn }] : [];
}

/** The last book year is to be reported by 31 March, and has to be by 30 June; a younger cooperative owes none. */
function reportAlarm({ legalEntityOn, reportedYears }: AlarmFacts, asOf: string): Alarm[] {
	const year = Number(asOf.slice(0, 4));
	if (!legalEntityOn || legalEntityOn.slice(0, 4) >= String(year) || reportedYears.includes(year - 1)) return [];
	if (asOf > `${year}-06-30`) return [{ kind: "report_by_june", dueOn: `${year}-06-30` }];
	return asOf > `${year}-03-31` ? [{ kind: "report_by_march", dueOn: `${year}-03-31` }] : [];
}

function stillAlarm({ stage, stageSinceOn }: AlarmFacts, asOf: string): Alarm[] {
	if (stage === "sertifikat_terbit" || daysBetween(stageSinceOn, asOf) < stillDays) return [];
	return [{ kind: "no_movement", dueOn: stageSinceOn }];
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** A requirement as a checklist holds it. */
export interface Requirement {
	code: string;
	appliesTo: RequirementScope;
	/** Grades that need it; empty for all. */
	grades: readonly string[];
}

/** What decides which requirements are asked of a cooperative. */
export interface RequirementFacts {
	grade: string | null;
	hasAmendments: boolean;
	hasSavingsUnit: boolean;
}

/** Whether a requirement is asked of a cooperative; without a certifiable grade, what the lowest one needs is asked. */
export function isAsked({ appliesTo, grades }: Requirement, facts: RequirementFacts): boolean {
	if (appliesTo === "amended" && !facts.hasAmendments) return false;
	if (appliesTo === "savings_unit" && !facts.hasSavingsUnit) return false;
	if (appliesTo === "some_offices") return false;
	const grade = facts.grade === null || facts.grade === "D" ? "C2" : facts.grade;
	return grades.length === 0 || grades.includes(grade);
}
