import type { Tx } from "../client";
import type { InboundMailUpdate, NewInboundMail } from "../tables/answers";

/** Keeps a mail; false when these bytes, or a mail with this Message-ID, were there already. */
export async function insert(trx: Tx, mail: NewInboundMail): Promise<boolean> {
	const row = await trx
		.insertInto("inboundMails")
		.values(mail)
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Takes a mail that nobody has processed yet; false when another worker was first. */
export async function claim(trx: Tx, id: string, at: string): Promise<boolean> {
	const row = await trx
		.updateTable("inboundMails")
		.set({ processedAt: at })
		.where("id", "=", id)
		.where("processedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Changes columns of a mail. */
export async function update(trx: Tx, id: string, changes: InboundMailUpdate): Promise<void> {
	await trx.updateTable("inboundMails").set(changes).where("id", "=", id).execute();
}

/** Notes who saw to a mail that waits for a person; false when it waits no more, or never did. */
export async function markHandled(
	trx: Tx,
	id: string,
	by: { handledAt: string; handledById: string | null },
): Promise<boolean> {
	const row = await trx
		.updateTable("inboundMails")
		.set(by)
		.where("id", "=", id)
		.where("needsPerson", "=", 1)
		.where("handledAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Deletes the words of processed mails that came before an instant; that they came stays. */
export async function deleteWords(trx: Tx, receivedBefore: string): Promise<void> {
	await trx
		.updateTable("inboundMails")
		.set({ raw: null, sender: null, subject: null, excerpt: null, rcpt: "" })
		.where("receivedAt", "<", receivedBefore)
		.where("processedAt", "is not", null)
		.where("raw", "is not", null)
		.execute();
}
