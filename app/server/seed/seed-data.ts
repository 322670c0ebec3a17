import cooperativeFile from "#db/seed/cooperatives.json" with { type: "json" };
import dialogueFile from "#db/seed/dialogues.json" with { type: "json" };
import followupFile from "#db/seed/followups.json" with { type: "json" };
import minutesFile from "#db/seed/minutes.json" with { type: "json" };
import organisationFile from "#db/seed/organisations.json" with { type: "json" };
import registrationFile from "#db/seed/registrations.json" with { type: "json" };

/** The demonstration's data. People, companies, unions and cooperatives are fictional; see `_meta` in each file. */

export interface SeedSession {
	id: string;
	day: number;
	start: string;
	end: string;
	title: string;
	kind: string;
	speakers?: { name: string; position: string; organisation: string; role: string }[];
}
export interface SeedDialogue {
	id: string;
	slug: string;
	type: string;
	title: string;
	hostUnit: string;
	purpose?: string;
	topics?: string[];
	regencyCode: string;
	mode: string;
	venue: { name: string; address: string };
	onlineUrl?: string;
	timeZone: "Asia/Jakarta" | "Asia/Pontianak" | "Asia/Makassar" | "Asia/Jayapura";
	/** ISO with offset. */
	startsAt: string;
	endsAt: string;
	startDate: string;
	endDate: string;
	/** Days between the day of loading and the first day of a dialogue that is still to come; null for one that is over. */
	startOffsetDays: number | null;
	registration: { approval: string; opensAt: string; closesAt: string };
	quotas: Record<string, number>;
	contacts?: { name: string; phone: string }[];
	status: string;
	sessions: SeedSession[];
	summary: Record<string, unknown>;
	questions?: SeedQuestion[];
}
export interface SeedQuestion {
	id: string;
	session: string;
	category: string;
	organisationId: string;
	text: string;
	answer: string | null;
	status: string;
	votes: number;
}
/** Minutes of one session with everything that was saved, and the sentences that follow-ups come from. */
export interface SeedMinutes {
	dialogueId: string;
	session: string;
	/** Lines of text; the first revision first. */
	revisions: { savedAt: string; savedBy: string; lines: string[] }[];
	/** Codes of follow-ups, with the number of the revision in which their sentence was marked. */
	marks: { followup: string; revision: number; sentence: string }[];
}
export interface SeedRegistration {
	id: string;
	dialogueId: string;
	code: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	gender: string;
	position: string | null;
	organisationId: string;
	category: string;
	phone: string | null;
	email: string | null;
	accessNeeds?: string;
	source: string;
	registeredAt: string;
	promotedAt?: string;
	cancelledAt?: string;
	status: string;
	consent: { version: string };
	rejectionReason?: string;
	cancelReason?: string;
	quotaOverride?: boolean | string;
	delegateOf?: string;
	attendance?: {
		day: number;
		checkedInAt: string;
		method: string;
		station: string | null;
		offline: boolean;
		syncedAt: string;
	}[];
}
export interface SeedFollowup {
	code: string;
	dialogueId: string;
	title: string;
	description: string;
	theme: string;
	ownerOrganisationId: string;
	ownerRole: string;
	cooperativeId: string | null;
	questionId: string | null;
	dueDate: string;
	priority: string;
	status: string;
	completedOn: string | null;
	evidence: { label: string; addedOn: string }[];
	history: { at: string; status: string; note: string }[];
}
export interface SeedOrganisation {
	id: string;
	category: string;
	name: string;
	shortName: string;
	provinceCode: string;
	regencyCode: string | null;
	district?: string;
	address?: string;
	company?: string;
	/** Of a union: DPC or another level, and the body it belongs to. */
	level?: string;
	federation?: string;
	business?: string;
	workers?: { male: number; female: number };
	nib?: string;
	wlkp?: string;
	registrationNo?: string;
	fictional: boolean;
}
export interface SeedCooperative {
	id: string;
	organisationId: string;
	village: string;
	regencyCode: string;
	form: string;
	type: string;
	group: { code: number };
	sector: string;
	membershipArea: string;
	legalEntity: { no: string; date: string; by: string } | null;
	amendments: { no: string; date: string }[];
	savingsLoanUnit: { licenceNo: string | null; licenceValidUntil: string | null } | null;
	members: { male: number; female: number };
	employees: number;
	annualMeetings: { bookYear: number; heldOn: string | null; reportedOn: string | null; minutesNo: string | null }[];
	financials: {
		bookYear: number;
		ownCapital: number;
		externalCapital: number;
		assets: number;
		turnover: number;
		surplus: number;
	}[];
	nik: string | null;
	certificate: { no: string; issuedOn: string; validUntil: string } | null;
	pipelineStage: string;
	missing: string[];
	contact: { name: string; position: string; phone: string | null; email: string | null };
	note: string;
	/** What the data's author computed by hand for a date. */
	expected: { asOf: string };
}

export const seedCooperatives = cooperativeFile.cooperatives as unknown as SeedCooperative[];
export const seedDialogues = dialogueFile.dialogues as unknown as SeedDialogue[];
export const seedRegistrations = registrationFile.registrations as unknown as SeedRegistration[];
export const seedFollowups = followupFile.followups as unknown as SeedFollowup[];
export const seedOrganisations = organisationFile.organisations as unknown as SeedOrganisation[];
export const seedMinutes: SeedMinutes[] = minutesFile.minutes;
