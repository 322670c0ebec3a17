import type { Language } from "#app/i18n/language";
import type { Mailbox } from "./outgoing-letter";

/** A letter as it was frozen: the same one gives the same bytes, however often it is handed over. */
export interface StoredLetter {
	id: string;
	/** With angle brackets (RFC 5322 3.6.4). */
	messageId: string;
	/** UTC instant of the Date field: when it was queued. */
	date: string;
	from: Mailbox;
	to: Mailbox;
	/** The envelope sender, to which notices about this letter go. */
	returnPath: string;
	replyTo: Mailbox | null;
	subject: string;
	text: string;
	html: string;
	language: Language;
	ics: { method: "REQUEST" | "CANCEL"; content: string } | null;
	/** Message-IDs of the thread, oldest first. */
	references: readonly string[];
	/** Header fields beside those that every letter has. */
	headers: Readonly<Record<string, string>>;
}

/**
 * What came of handing a letter over. `permanent`: this letter will never be taken. `transient`: not now. `connection`:
 * nobody answered, which says nothing about the letter.
 */
export type SendResult =
	| { ok: true; response: string }
	| { ok: false; kind: "permanent" | "transient" | "connection"; code: number | null; message: string };

/** Says when a letter may go: not too many at once, nor to one domain, nor in one second; at once when all is to end. */
export interface Pace {
	/** Ends when this letter may go. What it gives is called when the letter is done with. */
	turn(letter: { lane: number; toDomain: string }): Promise<() => void>;
}

/** Hands letters over to a mail server or a folder. */
export interface LetterTransport {
	send(letter: StoredLetter): Promise<SendResult>;
}
