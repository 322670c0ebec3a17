import type { ReadDb } from "../client";
import type { InboundCursor, InboundMail } from "../tables/answers";
import type { Letter } from "../tables/messages";
import type { Registration } from "../tables/registrations";

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

/** How far a mailbox was read. */
export function findCursor(db: ReadDb, mailbox: string): Promise<InboundCursor | undefined> {
	return db.selectFrom("inboundCursors").selectAll().where("mailbox", "=", mailbox).executeTakeFirst();
}

/** A mail as one line of the house's list. */
export interface InboundMailLine
	extends Pick<
		InboundMail,
		"id" | "receivedAt" | "kind" | "outcome" | "sender" | "subject" | "excerpt" | "needsPerson" | "handledAt"
	> {
	eventId: string | null;
	eventTitle: string | null;
	registrationId: string | null;
	/** Of the registration it is about. */
	code: string | null;
	name: string | null;
}

export interface InboundFilter {
	/** Null: every mail; else those about an event of these offices. */
	officeIds: readonly string[] | null;
	/** Only those a person still has to see to. */
	isOpen: boolean;
}

/** One page of the mails that came in, newest first. */
export function listByOffices(
	db: ReadDb,
	filter: InboundFilter,
	page: { limit: number; offset: number },
): Promise<InboundMailLine[]> {
	return filtered(db, filter)
		.leftJoin("registrations", "registrations.id", "inboundMails.registrationId")
		.select(["inboundMails.id", "inboundMails.receivedAt", "inboundMails.kind", "inboundMails.outcome"])
		.select(["inboundMails.sender", "inboundMails.subject", "inboundMails.excerpt", "inboundMails.needsPerson"])
		.select(["inboundMails.handledAt", "inboundMails.eventId", "events.title as eventTitle"])
		.select(["inboundMails.registrationId", "registrations.code", "registrations.name"])
		.orderBy("inboundMails.id", "desc")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
}

/** How many mails a filter finds. */
export async function countByOffices(db: ReadDb, filter: InboundFilter): Promise<number> {
	const row = await filtered(db, filter)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** One mail within the reach of these offices (null: any). */
export function findByOffices(
	db: ReadDb,
	officeIds: readonly string[] | null,
	id: string,
): Promise<InboundMail | undefined> {
	return filtered(db, { officeIds, isOpen: false })
		.selectAll("inboundMails")
		.where("inboundMails.id", "=", id)
		.executeTakeFirst();
}

function filtered(db: ReadDb, { officeIds, isOpen }: InboundFilter) {
	return db
		.selectFrom("inboundMails")
		.leftJoin("events", "events.id", "inboundMails.eventId")
		.where("inboundMails.processedAt", "is not", null)
		.$if(officeIds !== null, (query) => query.where("events.officeId", "in", [...(officeIds ?? [])]))
		.$if(isOpen, (query) =>
			query.where("inboundMails.needsPerson", "=", 1).where("inboundMails.handledAt", "is", null),
		);
}
