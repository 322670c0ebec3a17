import type { ReadDb } from "../client";
import type { InboundMail } from "../tables/answers";
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
