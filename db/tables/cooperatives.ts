import type { Insertable, Selectable, Updateable } from "kysely";
import type { ActorKind } from "#app/domain/audit/types";
import type {
	AlarmKind,
	ChecklistState,
	CooperativeForm,
	CooperativeStage,
	CooperativeType,
	MembershipArea,
} from "#app/domain/cooperatives/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

/** A checklist of one office, or of all where `officeId` is null; a published version is never changed. */
export interface NikChecklistsTable {
	id: string;
	officeId: string | null;
	version: number;
	name: string;
	/** Null for a draft. */
	publishedAt: string | null;
	createdAt: string;
	createdByName: string;
}
export interface NikChecklistItemsTable {
	checklistId: string;
	/** `rat_y1`; the same requirement has the same code in every version. */
	code: string;
	position: number;
	label: string;
	labelEn: string;
	/** For whom it is asked: `all`, `amended`, `savings_unit`, `some_offices`. */
	appliesTo: string;
	/** Grades that need it, `A,B`; empty for all. */
	grades: WithDefault<string>;
}
/** What a cooperative's way to its certificate adds to its organisation. Dates are `YYYY-MM-DD`. */
export interface CooperativesTable {
	organisationId: string;
	/** The office that confirms its stages. */
	officeId: string | null;
	checklistId: string | null;
	stage: CooperativeStage;
	/** The day the present stage began. */
	stageSinceOn: string;
	/** NIK Koperasi, 13 digits. */
	nik: string | null;
	form: CooperativeForm | null;
	type: CooperativeType | null;
	/** Kelompok of the form NIK, 1 to 45. */
	groupCode: number | null;
	/** Sektor of the form NIK, 1 to 17. */
	sectorCode: number | null;
	membershipArea: MembershipArea | null;
	/** Kelurahan or desa. */
	village: WithDefault<string>;
	legalEntityNo: string | null;
	legalEntityOn: string | null;
	legalEntityBy: WithDefault<string>;
	membersMale: number | null;
	membersFemale: number | null;
	employees: number | null;
	hasSavingsUnit: Flag;
	savingsLicenceNo: string | null;
	savingsLicenceUntil: string | null;
	certificateNo: string | null;
	certificateIssuedOn: string | null;
	/** The last day on which it is valid: stored, since offices differ in how long it holds. */
	certificateValidUntil: string | null;
	mentorName: WithDefault<string>;
	contactName: WithDefault<string>;
	contactPosition: WithDefault<string>;
	contactEmail: string | null;
	/** E.164. */
	contactPhone: string | null;
	language: Language;
	note: WithDefault<string>;
	linkVersion: WithDefault<number>;
	linkHash: string;
	linkRevokedAt: string | null;
	/** The date on which a worked example is looked at; null for today. */
	exampleAsOf: string | null;
	version: WithDefault<number>;
	createdAt: string;
	updatedAt: string;
}
/** An amendment of the articles (PAD). */
export interface CooperativeAmendmentsTable {
	id: string;
	cooperativeId: string;
	number: string;
	decidedOn: string | null;
}
/** The annual meeting (RAT) of a book year: held is not reported. */
export interface CooperativeMeetingsTable {
	cooperativeId: string;
	bookYear: number;
	heldOn: string | null;
	reportedOn: string | null;
	minutesNo: WithDefault<string>;
	updatedAt: string;
	updatedByName: string;
}
/** What a cooperative itself says of an annual meeting; a fact only once an office records the meeting. */
export interface CooperativeStatedMeetingsTable {
	cooperativeId: string;
	bookYear: number;
	heldOn: string;
	minutesNo: WithDefault<string>;
	statedAt: string;
	statedByName: string;
}
/** Business figures of a book year, in rupiah. */
export interface CooperativeFiguresTable {
	cooperativeId: string;
	bookYear: number;
	ownCapital: number | null;
	externalCapital: number | null;
	assets: number | null;
	turnover: number | null;
	surplus: number | null;
}
export interface CooperativeStageChangesTable {
	id: string;
	cooperativeId: string;
	at: string;
	before: CooperativeStage | null;
	after: CooperativeStage;
	/** The date it happened on, which may lie before it was recorded. */
	happenedOn: string;
	note: WithDefault<string>;
	actorKind: ActorKind;
	actorName: string;
	userId: string | null;
	/** The office that recorded or confirmed it. */
	officeId: string | null;
	/** Who at the office confirmed it, as it was written down. */
	confirmedBy: WithDefault<string>;
	/** The number of the paper that proves it, where no file does. */
	evidenceNo: WithDefault<string>;
	fileId: string | null;
}
export interface CooperativeItemsTable {
	cooperativeId: string;
	code: string;
	state: ChecklistState;
	note: WithDefault<string>;
	updatedAt: string;
	updatedByName: string;
}
/** A paper handed in for a requirement, or for none in particular. */
export interface CooperativePapersTable {
	id: string;
	cooperativeId: string;
	itemCode: string | null;
	fileId: string;
	label: string;
	addedAt: string;
	addedByName: string;
}
/** What a cooperative asks and an office answers. */
export interface CooperativeMessagesTable {
	id: string;
	cooperativeId: string;
	at: string;
	actorKind: ActorKind;
	authorName: string;
	body: string;
	/** The form it was written in, so that sending twice writes once. */
	formKey: string | null;
}
/** An alarm that was raised once; whoever has no e-mail address stays untold until staff reached them. */
export interface CooperativeAlarmsTable {
	cooperativeId: string;
	kind: AlarmKind;
	/** What it is about: the last day of the certificate, the day a report was due, the day the stage began. */
	dueOn: string;
	raisedAt: string;
	toldAt: string | null;
	toldByName: string | null;
	/** When it stood in a weekly digest of the office. */
	digestedAt: WithDefault<string | null>;
}
export type NikChecklist = Selectable<NikChecklistsTable>;
export type NikChecklistItem = Selectable<NikChecklistItemsTable>;
export type Cooperative = Selectable<CooperativesTable>;
export type NewCooperative = Insertable<CooperativesTable>;
export type CooperativeUpdate = Updateable<CooperativesTable>;
export type CooperativeAmendment = Selectable<CooperativeAmendmentsTable>;
export type CooperativeMeeting = Selectable<CooperativeMeetingsTable>;
export type CooperativeFigures = Selectable<CooperativeFiguresTable>;
export type CooperativeStageChange = Selectable<CooperativeStageChangesTable>;
export type CooperativeItem = Selectable<CooperativeItemsTable>;
export type CooperativePaper = Selectable<CooperativePapersTable>;
export type CooperativeMessage = Selectable<CooperativeMessagesTable>;
export type CooperativeStatedMeeting = Selectable<CooperativeStatedMeetingsTable>;
export type CooperativeAlarm = Selectable<CooperativeAlarmsTable>;
