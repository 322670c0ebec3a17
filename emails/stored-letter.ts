import type { Language } from "#app/i18n/language";

export interface Mailbox {
	readonly name: string;
	readonly address: string;
}

/** A letter as the outbox keeps it: everything its bytes are made of, so that a retry sends the same ones. */
export interface StoredLetter {
	readonly id: string;
	/** "<id@domain>", fixed when the letter was queued. */
	readonly messageId: string;
	/** UTC instant at which the letter was queued. */
	readonly date: string;
	readonly from: Mailbox;
	readonly to: Mailbox;
	/** The envelope sender, to which notices about this letter go; the sender's own address when absent. */
	readonly returnPath?: string;
	readonly replyTo?: Mailbox | null;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly language: Language;
	/** An iTIP message; nothing else is ever attached (some clients show a blank page otherwise). */
	readonly ics?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string } | null;
	/** Message-IDs of the letters this one belongs to, oldest first. */
	readonly references?: readonly string[] | null;
	/** Header fields from a short list; any other is refused. */
	readonly headers?: Readonly<Record<string, string>> | null;
}
