import type { Language } from "#app/i18n/language";
import type { LetterName, Messages } from "#emails/messages";

/** A name and an address, as they stand in a letter's head. */
export interface Mailbox {
	name: string;
	address: string;
}

/** The calendar object a letter carries: one UID, one sequence (RFC 5546). Letters of one stream leave in order. */
export interface CalendarPart {
	ics: string;
	method: "REQUEST" | "CANCEL";
	/** The UID. */
	streamKey: string;
	/** The SEQUENCE. */
	streamSeq: number;
}

/** Template and its facts, as pairs that belong together. */
export type TemplateWithFacts = { [Name in LetterName]: { template: Name; facts: Messages[Name] } }[LetterName];

/** A letter before it is rendered and frozen. */
export type OutgoingLetter = TemplateWithFacts & {
	language: Language;
	to: Mailbox;
	/** Whom answers go to; the sender when absent. */
	replyTo?: Mailbox | null;
	about: {
		eventId?: string;
		registrationId?: string;
		followupId?: string;
		invitationId?: string;
		speakerId?: string;
		groupId?: string;
		cooperativeId?: string;
		privacyRequestId?: string;
		userId?: string;
	};
	/** Says what makes this letter the same as another; the second one is not queued. */
	dedupeKey: string;
	/** Letters to people who do not exist are kept for the viewer and never sent. */
	isFictional: boolean;
	calendar?: CalendarPart;
	/** Header fields beside those that every letter has. */
	headers?: Readonly<Record<string, string>>;
	/** UTC instant before which it does not leave; now when absent. */
	notBefore?: string;
	/** UTC instant after which it has no sense any more. */
	expiresAt?: string;
};
