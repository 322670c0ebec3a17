import type { Insertable, Selectable, Updateable } from "kysely";
import type {
	AnswerProgram,
	AnswerStanding,
	AnswerStatus,
	InboundKind,
	InboundOutcome,
	InboundSource,
	ReleaseState,
} from "#app/domain/answers/types";
import type { Flag, WithDefault } from "./columns";

/** A mail as it came in, and what was made of it. Its words go after 30 days; that it came stays. */
export interface InboundMailsTable {
	id: string;
	/** Of the bytes, hex: the same mail twice is one. */
	sha256: string;
	/** Message-ID with angle brackets, as the sender gave it. */
	messageHeader: string | null;
	source: InboundSource;
	/** The address of ours it came to, lower case; a bounce's is the one that names its letter. */
	rcpt: string;
	receivedAt: string;
	/** Base64 of the bytes. */
	raw: string | null;
	/** How often it could not be processed. */
	attempts: WithDefault<number>;
	notBefore: string;
	processedAt: string | null;
	kind: InboundKind | null;
	outcome: InboundOutcome | null;
	eventId: string | null;
	registrationId: string | null;
	/** The letter of ours it is about. */
	letterId: string | null;
	sender: string | null;
	subject: string | null;
	/** The beginning of its text. */
	excerpt: string | null;
	needsPerson: Flag;
	handledAt: string | null;
	handledById: string | null;
}
/** Every answer that came, those that do not count included. */
export interface CalendarAnswersTable {
	id: string;
	entryId: string;
	/** Null for what the person said on their own page. */
	mailId: string | null;
	status: AnswerStatus;
	/** SEQUENCE and DTSTAMP of the reply, by which an older one is known (RFC 5546 2.1.5). */
	sequence: number;
	dtstamp: string;
	comment: WithDefault<string>;
	program: AnswerProgram;
	standing: AnswerStanding;
	receivedAt: string;
}
/** A seat or a place that is given up unless the person comes back on it; one living row a registration. */
export interface SeatReleasesTable {
	id: string;
	registrationId: string;
	/** The entry that was declined last. */
	entryId: string;
	program: AnswerProgram;
	state: ReleaseState;
	requestedAt: string;
	releaseAt: string;
	endedAt: string | null;
}
/** How far a mailbox is read, and by which process. */
export interface MailboxCursorsTable {
	/** User, host and folder as one address: `user@host/INBOX`. */
	mailbox: string;
	/** UIDVALIDITY: when it changes, every UID has lost its meaning (RFC 9051 2.3.1.1). */
	uidValidity: string;
	lastUid: number;
	/** The process that reads it now, and until when the others leave it to that one. */
	reader: string | null;
	readUntil: string | null;
}
export type InboundMail = Selectable<InboundMailsTable>;
export type NewInboundMail = Insertable<InboundMailsTable>;
export type InboundMailUpdate = Updateable<InboundMailsTable>;
export type CalendarAnswer = Selectable<CalendarAnswersTable>;
export type SeatRelease = Selectable<SeatReleasesTable>;
export type MailboxCursor = Selectable<MailboxCursorsTable>;
