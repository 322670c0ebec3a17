import type { Insertable, Selectable, Updateable } from "kysely";
import type { InvitationChannel, InvitationStatus } from "#app/domain/invitations/types";
import type { Category } from "#app/domain/registrations/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

/** What stands above and below every paper of an office. */
export interface OfficeLetterheadsTable {
	officeId: string;
	/** One line of the head a line. */
	lines: WithDefault<string>;
	logoFileId: string | null;
	/** Where letters are signed, before the date. */
	place: WithDefault<string>;
	signatoryPosition: WithDefault<string>;
	signatoryName: WithDefault<string>;
	/** The NIP, or whatever the office prints below a name. */
	signatoryNumber: WithDefault<string>;
	/** Tembusan, one recipient a line. */
	carbonCopies: WithDefault<string>;
	updatedAt: string;
}
/** The invitation letter of one event: its text, its number, and the signed paper once there is one. */
export interface InvitationLettersTable {
	eventId: string;
	officeId: string;
	number: string | null;
	/** Number and year together are taken once per office. */
	numberFolded: string | null;
	numberYear: number | null;
	/** `YYYY-MM-DD`. */
	datedOn: string | null;
	/** Sifat. */
	classification: string;
	/** Lampiran. */
	attachments: string;
	/** Hal. */
	subject: string;
	/** Yth.; may hold placeholders like the body. */
	addressee: string;
	body: string;
	/** Who pays for the journey. */
	travelCosts: string;
	/** Until when an answer counts: `YYYY-MM-DDTHH:MM` in the event's zone, and the instant it means. */
	respondByLocal: string | null;
	respondBy: string | null;
	place: string;
	signatoryPosition: string;
	signatoryName: string;
	signatoryNumber: string;
	carbonCopies: string;
	signedFileId: string | null;
	signedAt: string | null;
	updatedAt: string;
}
/** Invitations that came in together and can be taken back together. */
export interface InvitationListsTable {
	id: string;
	eventId: string;
	fileName: string | null;
	added: number;
	createdByName: string;
	createdAt: string;
	undoneAt: string | null;
}
/** An invited body, with the person it is addressed to. */
export interface InvitationsTable {
	id: string;
	eventId: string;
	listId: string | null;
	category: Category;
	status: InvitationStatus;
	organisationId: WithDefault<string | null>;
	/** As it stands on the letter, a snapshot. */
	organisationName: string;
	organisationFolded: string;
	addresseeName: WithDefault<string>;
	addresseePosition: WithDefault<string>;
	regencyCode: string | null;
	/** E.164. */
	phone: string | null;
	email: string | null;
	/** What, with the organisation, makes two invitations the same: folded e-mail, else number, else name. */
	contactKey: string;
	delegatesAllowed: number;
	language: Language;
	searchFolded: string;
	linkVersion: WithDefault<number>;
	linkHash: string;
	/** The invitation that was handed on and whose place this one takes. */
	delegatedFromId: string | null;
	sentAt: string | null;
	/** When it was sent or last reminded. */
	lastContactAt: string | null;
	reminders: WithDefault<number>;
	openedAt: string | null;
	answeredAt: string | null;
	answeredBy: InvitationChannel | null;
	/** Why it was declined, or who accepted by letter or telephone. */
	answerNote: WithDefault<string>;
	withdrawnAt: string | null;
	withdrawalReason: WithDefault<string>;
	isFictional: Flag;
	createdAt: string;
	updatedAt: string;
}
export type OfficeLetterhead = Selectable<OfficeLetterheadsTable>;
export type InvitationLetter = Selectable<InvitationLettersTable>;
export type NewInvitationLetter = Insertable<InvitationLettersTable>;
export type InvitationLetterUpdate = Updateable<InvitationLettersTable>;
export type InvitationList = Selectable<InvitationListsTable>;
export type Invitation = Selectable<InvitationsTable>;
export type NewInvitation = Insertable<InvitationsTable>;
export type InvitationUpdate = Updateable<InvitationsTable>;
