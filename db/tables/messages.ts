import type { Insertable, Selectable } from "kysely";
import type { AnswerProgram } from "#app/domain/answers/types";
import type { CalendarEntryState } from "#app/domain/calendar/types";
import type { AttemptResult, DeliveryScope, LetterStatus, SuppressionReason } from "#app/domain/messages/types";
import type { Language } from "#app/i18n/language";
import type { Flag, WithDefault } from "./columns";

/** One calendar entry per person × day or session × life (RFC 5545 UID, never reused). */
export interface CalendarEntriesTable {
	id: string;
	/** Whose it is: a participant's or a speaker's. */
	registrationId: string | null;
	speakerId: string | null;
	/** What it stands for: a day, or one session. */
	dayId: string | null;
	sessionId: string | null;
	uid: string;
	/** ORGANIZER and ATTENDEE addresses, frozen for this UID. */
	organizer: string;
	attendeeEmail: string;
	sequence: WithDefault<number>;
	/** UTC instant, strictly later with every sequence. */
	dtstamp: string;
	contentHash: string;
	materialHash: string;
	state: CalendarEntryState;
	/** What counts as the attendee's answer. */
	partstat: WithDefault<string>;
	createdAt: string;
	/** SEQUENCE and DTSTAMP of the newest reply; older ones are dropped (RFC 5546 2.1.5). */
	replySequence: WithDefault<number | null>;
	replyDtstamp: WithDefault<string | null>;
	/** When and where the answer was given, and what was written with it. */
	answeredAt: WithDefault<string | null>;
	answerComment: WithDefault<string>;
	answerProgram: WithDefault<AnswerProgram | null>;
}
/** The outbox: one row a letter, written in the transaction of what it announces. */
export interface LettersTable {
	id: string;
	template: string;
	eventId: string | null;
	registrationId: string | null;
	followupId: string | null;
	/** The group whose contact it is to. */
	groupId: WithDefault<string | null>;
	invitationId: string | null;
	speakerId: WithDefault<string | null>;
	cooperativeId: WithDefault<string | null>;
	/** The request about personal data it answers. */
	privacyRequestId: WithDefault<string | null>;
	userId: string | null;
	/** 0 sign-in, 1 transactional, 2 bulk. */
	lane: number;
	status: LetterStatus;
	toName: string;
	toAddress: string;
	toDomain: string;
	subject: string;
	messageId: string;
	dedupeKey: string;
	/** Letters of one stream (a calendar UID) leave in order of `streamSeq`. */
	streamKey: string | null;
	streamSeq: number | null;
	/** Carries a sign-in token: its body is never shown. */
	isSecret: Flag;
	attempts: WithDefault<number>;
	notBefore: string;
	expiresAt: string | null;
	leaseOwner: string | null;
	leaseUntil: string | null;
	lastCode: number | null;
	lastError: string | null;
	createdAt: string;
	sentAt: string | null;
	bouncedAt: string | null;
}
/** What was frozen at enqueue: a retry sends these very bytes. */
export interface LetterBodiesTable {
	letterId: string;
	/** JSON `{ name, address }`. */
	sender: string;
	replyTo: string | null;
	language: Language;
	/** Message-ID of the registration's first letter, for threading. */
	inReplyTo: string | null;
	text: string;
	html: string;
	ics: string | null;
	icsMethod: string | null;
	/** What to say by telephone instead; null for a letter that only makes sense as a mail. */
	callText: WithDefault<string | null>;
	/** JSON of header fields beside the fixed ones. */
	headers: WithDefault<string | null>;
}
/** One attempt at handing a letter over, and what the mail server said. */
export interface LetterAttemptsTable {
	id: string;
	letterId: string;
	/** Of the letter, for counting what a lane came to. */
	lane: number;
	at: string;
	result: AttemptResult;
	code: number | null;
	answer: string;
}
/** An address that does not exist or takes nothing: no letter to it is tried. */
export interface SuppressedAddressesTable {
	/** In lower case. */
	address: string;
	reason: SuppressionReason;
	/** RFC 3463, `5.1.1`. */
	statusCode: string;
	suppressedAt: string;
	/** The letter that did not arrive. */
	letterId: string | null;
}
/** What holds delivery up, or last did: one row for the mail server and one for each lane. */
export interface DeliveryStopsTable {
	scope: DeliveryScope;
	/** Null: it runs. */
	stoppedAt: string | null;
	/** What the mail server said last. */
	detail: string;
	/** When it is tried again by itself; null: when somebody says so. */
	retryAt: string | null;
	/** From here on refusals are counted anew. */
	resumedAt: string | null;
}
/** Somebody without e-mail who has to be told by telephone or WhatsApp. */
export interface CallTasksTable {
	id: string;
	eventId: string;
	registrationId: string | null;
	followupId: string | null;
	/** The group whose contact is called. */
	groupId: WithDefault<string | null>;
	invitationId: string | null;
	speakerId: string | null;
	/** The letter this call stands for. */
	reason: string;
	name: string;
	phone: string | null;
	text: string;
	dedupeKey: string;
	createdAt: string;
	reachedAt: string | null;
	reachedById: string | null;
	result: WithDefault<string>;
}
export type CalendarEntry = Selectable<CalendarEntriesTable>;
export type Letter = Selectable<LettersTable>;
export type NewLetter = Insertable<LettersTable>;
export type LetterBody = Selectable<LetterBodiesTable>;
export type LetterAttempt = Selectable<LetterAttemptsTable>;
export type SuppressedAddress = Selectable<SuppressedAddressesTable>;
export type DeliveryStop = Selectable<DeliveryStopsTable>;
export type CallTask = Selectable<CallTasksTable>;
