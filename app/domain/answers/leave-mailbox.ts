import { inTransaction } from "#db/client";
import * as mailboxCursorCommands from "#db/commands/mailbox-cursors";
import type { Deps } from "../deps";
import type { MailboxReader } from "./mailbox-reading";

/** Leaves the reading of a mailbox to whichever process asks next. */
export async function leaveMailbox({ db }: Pick<Deps, "db">, reader: MailboxReader): Promise<void> {
	await inTransaction(db, (trx) => mailboxCursorCommands.leave(trx, reader));
}
