import type { Selectable } from "kysely";
import type { MailingKind, MailingOutcome, MailStream } from "#app/domain/mailings/types";
import type { WithDefault } from "./columns";

/** Whether an address gets one stream of letters to many. */
export interface MailSubscriptionsTable {
	id: string;
	/** In lower case. */
	address: string;
	stream: MailStream;
	/** SHA-256 (hex) of the derived token of the page that ends it. */
	linkHash: string;
	createdAt: string;
	/** Since when it gets none. */
	endedAt: string | null;
}
/** Letters to many participants of an event at once. */
export interface MailingsTable {
	id: string;
	eventId: string;
	kind: MailingKind;
	/** The local date of the event that a reminder is counted from; null for what organisers wrote. */
	anchorOn: string | null;
	/** What organisers wrote, placeholders and all; empty for reminders. */
	subject: WithDefault<string>;
	body: WithDefault<string>;
	formKey: string | null;
	createdAt: string;
	createdById: string | null;
	createdByName: string;
	/** When the last of its recipients had their turn. */
	finishedAt: string | null;
}
/** Whom a mailing is for, fixed when it was begun, and what became of each; null while it waits for its turn. */
export interface MailingRecipientsTable {
	mailingId: string;
	registrationId: string;
	outcome: MailingOutcome | null;
}
export type MailSubscription = Selectable<MailSubscriptionsTable>;
export type Mailing = Selectable<MailingsTable>;
