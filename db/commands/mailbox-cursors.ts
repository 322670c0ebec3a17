import type { Tx } from "../client";
import type { MailboxCursor } from "../tables/answers";

/** Who wants to read a mailbox, from when and until when (UTC instants). */
export interface MailboxReading {
	mailbox: string;
	reader: string;
	at: string;
	until: string;
}

/** Lets one process read a mailbox for a while; undefined while another one does. A mailbox seen first begins at nothing. */
export async function take(
	trx: Tx,
	{ mailbox, reader, at, until }: MailboxReading,
): Promise<MailboxCursor | undefined> {
	await trx
		.insertInto("mailboxCursors")
		.values({ mailbox, uidValidity: "", lastUid: 0, reader: null, readUntil: null })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return trx
		.updateTable("mailboxCursors")
		.set({ reader, readUntil: until })
		.where("mailbox", "=", mailbox)
		.where((eb) => eb.or([eb("reader", "=", reader), eb("readUntil", "is", null), eb("readUntil", "<=", at)]))
		.returningAll()
		.executeTakeFirst();
}

/** Notes how far a mailbox is read; false when its reading was another process's by then. */
export async function advance(
	trx: Tx,
	{ mailbox, reader, until }: MailboxReading,
	cursor: Pick<MailboxCursor, "uidValidity" | "lastUid">,
): Promise<boolean> {
	const row = await trx
		.updateTable("mailboxCursors")
		.set({ ...cursor, readUntil: until })
		.where("mailbox", "=", mailbox)
		.where("reader", "=", reader)
		.returning("mailbox")
		.executeTakeFirst();
	return row !== undefined;
}

/** Leaves a mailbox to the next process at once. */
export async function leave(trx: Tx, { mailbox, reader }: Pick<MailboxReading, "mailbox" | "reader">): Promise<void> {
	await trx
		.updateTable("mailboxCursors")
		.set({ reader: null, readUntil: null })
		.where("mailbox", "=", mailbox)
		.where("reader", "=", reader)
		.execute();
}
