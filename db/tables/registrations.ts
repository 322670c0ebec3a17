import type { Insertable, Selectable, Updateable } from "kysely";
import type {
	Category,
	ConsentPurpose,
	ConsentWay,
	Gender,
	RegistrationSource,
	RegistrationStatus,
} from "#app/domain/registrations/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

/** A privacy notice as it was published; never changed. Paragraphs apart by an empty line, headings after "## ". */
export interface NoticeVersionsTable {
	version: string;
	/** `YYYY-MM-DD`. */
	effectiveOn: string;
	textIndonesian: WithDefault<string>;
	textEnglish: WithDefault<string>;
	/** What changed against the version before. */
	changesIndonesian: WithDefault<string>;
	changesEnglish: WithDefault<string>;
	/** SHA-256 (hex) of both texts. */
	sha256: WithDefault<string>;
	/** Empty for those that came with the product. */
	publishedByName: WithDefault<string>;
	publishedAt: string | null;
}
/** One contact who registers several delegates of an organisation. */
export interface RegistrationGroupsTable {
	id: string;
	eventId: string;
	category: Category;
	organisationId: string | null;
	/** As printed on the list, a snapshot. */
	organisationName: string;
	regencyCode: string | null;
	contactName: string;
	contactEmail: string | null;
	contactEmailFolded: string | null;
	/** E.164. */
	contactPhone: string | null;
	language: Language;
	contactPosition: WithDefault<string | null>;
	/** Where the delegates' calendar entries go. */
	mailTo: WithDefault<"delegates" | "contact">;
	linkVersion: WithDefault<number>;
	/** SHA-256 (hex) of the derived token of the group's page. */
	linkHash: string;
	formKey: string | null;
	formHash: string | null;
	isFictional: Flag;
	createdAt: string;
	updatedAt: string;
	/** When the contact was last reminded of seats without a name. */
	remindedAt: string | null;
}
export interface RegistrationsTable {
	id: string;
	eventId: string;
	category: Category;
	status: RegistrationStatus;
	source: RegistrationSource;
	organisationId: string | null;
	/** As printed on the list, a snapshot. */
	organisationName: string;
	regencyCode: string | null;
	name: string;
	nameFolded: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	gender: Gender | null;
	position: string | null;
	email: string | null;
	emailFolded: string | null;
	/** E.164. */
	phone: string | null;
	accessNeeds: string | null;
	/** What organisers tell the desk about this person; seen by supervisors. */
	deskNote: WithDefault<string | null>;
	language: Language;
	/** Folded name, organisation, code and phone digits in one text. */
	searchFolded: string;
	/** `TAN-7K4QX`. */
	code: string;
	linkVersion: WithDefault<number>;
	/** SHA-256 (hex) of the derived personal-page token and of the ticket's token. */
	linkHash: string;
	passHash: string;
	/** The invitation this person came by. */
	invitationId: string | null;
	/** The registration whose seat this one took over. */
	replacesId: string | null;
	formKey: string | null;
	formHash: string | null;
	/** Why it was rejected or cancelled, shown to the person. */
	reason: string | null;
	isOverQuota: Flag;
	isFictional: Flag;
	registeredAt: string;
	waitlistedAt: string | null;
	confirmedAt: string | null;
	promotedAt: string | null;
	/** When the person was last asked whether a declined invitation was meant so. */
	answerAskedAt: WithDefault<string | null>;
	/** When a freed seat was offered; it is held for the person until `offerExpiresAt`. Null without an offer. */
	offeredAt: string | null;
	/** Null while the clock of an offer has not started: somebody without e-mail was not reached yet. */
	offerExpiresAt: string | null;
	/** How often a seat was offered to this person. */
	offerCount: WithDefault<number>;
	/** The group it belongs to. */
	groupId: string | null;
	/** A seat of a group that has no name yet. */
	isUnassigned: Flag;
	/** Replied to the survey; what was said is kept without the person. */
	hasReplied: WithDefault<0 | 1>;
	/** When a delegate of a group said they come. */
	acceptedAt: WithDefault<string | null>;
	/** SHA-256 (hex) of the link that a delegate took this seat with: it admits nobody else. */
	claimedLinkHash: WithDefault<string | null>;
	/** When it was rejected, cancelled or replaced. */
	endedAt: string | null;
	updatedAt: string;
	/** When the participant last changed their own data. */
	editedAt: WithDefault<string | null>;
	/** When such a change called for a new look at an approved registration; it keeps its seat until then. */
	reviewNeededAt: WithDefault<string | null>;
	/** What stood there before, by column or question, as JSON; null once nothing is to be looked at. */
	reviewBefore: WithDefault<string | null>;
	/** The privacy notice it was made under. */
	noticeVersion: WithDefault<string | null>;
	/** Since when nothing in it names anybody. */
	anonymisedAt: WithDefault<string | null>;
}
export interface RegistrationAnswersTable {
	registrationId: string;
	question: string;
	/** Plain text; several choices as a JSON array of codes. */
	answer: string;
	/** The file handed in as the answer; `answer` is then its name. */
	fileId: WithDefault<string | null>;
}
/** Proof of a consent: never rewritten; taken back once, and given anew in a row of its own. */
export interface ConsentsTable {
	id: string;
	registrationId: string;
	purpose: ConsentPurpose;
	noticeVersion: string;
	source: RegistrationSource;
	givenAt: string;
	/** Null where nobody recorded it. */
	way: WithDefault<ConsentWay | null>;
	/** Who of staff wrote it down; empty where the person gave it. */
	recordedByName: WithDefault<string>;
	withdrawnAt: WithDefault<string | null>;
	withdrawnWay: WithDefault<ConsentWay | null>;
	withdrawnByName: WithDefault<string>;
}
export type NoticeVersion = Selectable<NoticeVersionsTable>;
export type NewNoticeVersion = Insertable<NoticeVersionsTable>;
export type RegistrationGroup = Selectable<RegistrationGroupsTable>;
export type NewRegistrationGroup = Insertable<RegistrationGroupsTable>;
export type Registration = Selectable<RegistrationsTable>;
export type NewRegistration = Insertable<RegistrationsTable>;
export type RegistrationUpdate = Updateable<RegistrationsTable>;
export type RegistrationAnswer = Selectable<RegistrationAnswersTable>;
export type NewRegistrationAnswer = Insertable<RegistrationAnswersTable>;
export type Consent = Selectable<ConsentsTable>;
export type NewConsent = Insertable<ConsentsTable>;
