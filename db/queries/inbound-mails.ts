import type { SelectQueryBuilder } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { ReadDb } from "../client";
import type { Database } from "../database";
import type { InboundMail } from "../tables/answers";
import type { EventRow } from "../tables/events";
import type { Letter } from "../tables/messages";
import type { Registration } from "../tables/registrations";
import { eventWithin } from "./within-reach";

/** Mails that wait to be processed, oldest first. */
export function listWaiting(db: ReadDb, at: string, limit: number): Promise<InboundMail[]> {
	return db
		.selectFrom("inboundMails")
		.selectAll()
		.where("processedAt", "is", null)
		.where("notBefore", "<=", at)
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** The newest letter of ours among these Message-IDs. */
export function findLetter(db: ReadDb, messageIds: readonly string[]): Promise<Letter | undefined> {
	if (messageIds.length === 0) return Promise.resolve(undefined);
	return db
		.selectFrom("letters")
		.selectAll()
		.where("messageId", "in", [...messageIds])
		.orderBy("id", "desc")
		.executeTakeFirst();
}

/** The living registration of an address whose event is next, or was last. */
export function findLivingByEmail(db: ReadDb, emailFolded: string): Promise<Registration | undefined> {
	return db
		.selectFrom("registrations")
		.innerJoin("events", "events.id", "registrations.eventId")
		.selectAll("registrations")
		.where("registrations.emailFolded", "=", emailFolded)
		.where("registrations.status", "in", ["pending", "confirmed", "waitlisted"])
		.orderBy("events.startsAt", "desc")
		.orderBy("registrations.id", "desc")
		.executeTakeFirst();
}

/** How many mails of one sender were passed on to organisers since an instant. */
export async function countForwarded(db: ReadDb, sender: string, since: string): Promise<number> {
	const row = await db
		.selectFrom("inboundMails")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("sender", "=", sender)
		.where("outcome", "=", "forwarded")
		.where("receivedAt", ">=", since)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

export interface InboundMailFilter {
	/** Every mail, where the whole house is reached; else those about an event within it. */
	within: Reach;
	/** Only those that wait for a person. */
	isOpen: boolean;
	/** Received at or after this UTC instant; null: ever. */
	since: string | null;
}

/** A mail as one line of a list, with what it is about. */
export type InboundMailLine = Pick<
	InboundMail,
	| "id"
	| "receivedAt"
	| "processedAt"
	| "kind"
	| "outcome"
	| "sender"
	| "subject"
	| "excerpt"
	| "needsPerson"
	| "handledAt"
	| "eventId"
	| "registrationId"
	| "letterId"
> & {
	eventTitle: string | null;
	officeId: string | null;
	/** Of the event it is about; null for a mail about none. */
	timeZone: EventRow["timeZone"] | null;
	code: string | null;
	name: string | null;
	titlePrefix: string | null;
	titleSuffix: string | null;
	/** Who saw to it. */
	handledBy: string | null;
};

/** One page of the mails that came in, newest first. */
export function listWithin(
	db: ReadDb,
	filter: InboundMailFilter,
	page: { limit: number; offset: number },
): Promise<InboundMailLine[]> {
	return asLines(filtered(db, filter))
		.orderBy("inboundMails.receivedAt", "desc")
		.orderBy("inboundMails.id", "desc")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
}

/** How many mails a filter finds. */
export async function countWithin(db: ReadDb, filter: InboundMailFilter): Promise<number> {
	const { count } = await filtered(db, filter)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** How many mails wait for a person within a reach. */
export function countOpen(db: ReadDb, within: Reach): Promise<number> {
	return countWithin(db, { within, isOpen: true, since: null });
}

/** One mail within a reach. */
export function findWithin(db: ReadDb, within: Reach, mailId: string): Promise<InboundMailLine | undefined> {
	return asLines(filtered(db, { within, isOpen: false, since: null }))
		.where("inboundMails.id", "=", mailId)
		.executeTakeFirst();
}

/** A mail about none of our events belongs to no office: only those who reach every office see it. */
function filtered(db: ReadDb, { within, isOpen, since }: InboundMailFilter) {
	let query = db.selectFrom("inboundMails");
	if (within.officeIds)
		query = query.where("inboundMails.eventId", "in", (eb) =>
			eb.selectFrom("events").select("events.id").where(eventWithin(within)),
		);
	if (isOpen) query = query.where("inboundMails.needsPerson", "=", 1).where("inboundMails.handledAt", "is", null);
	if (since) query = query.where("inboundMails.receivedAt", ">=", since);
	return query;
}

function asLines(mails: SelectQueryBuilder<Database, "inboundMails", object>) {
	return mails
		.leftJoin("events", "events.id", "inboundMails.eventId")
		.leftJoin("registrations", "registrations.id", "inboundMails.registrationId")
		.leftJoin("users", "users.id", "inboundMails.handledById")
		.select([
			"inboundMails.id",
			"inboundMails.receivedAt",
			"inboundMails.processedAt",
			"inboundMails.kind",
			"inboundMails.outcome",
			"inboundMails.sender",
			"inboundMails.subject",
			"inboundMails.excerpt",
			"inboundMails.needsPerson",
			"inboundMails.handledAt",
			"inboundMails.eventId",
			"inboundMails.registrationId",
			"inboundMails.letterId",
			"events.title as eventTitle",
			"events.officeId",
			"events.timeZone",
			"registrations.code",
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
			"users.name as handledBy",
		]);
}
