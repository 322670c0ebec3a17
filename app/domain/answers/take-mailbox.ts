import { inTransaction } from "#db/client";
import * as mailboxCursorCommands from "#db/commands/mailbox-cursors";
import type { MailboxCursor } from "#db/tables/answers";
import type { Deps } from "../deps";
import { type MailboxReader, readingFromNow } from "./mailbox-reading";

/**
 * Makes a process the one that reads a mailbox, for the next minutes or for some more, and says how far it is read. Null
 * while another process reads it.
 */
export async function takeMailbox(
	deps: Pick<Deps, "db" | "now">,
	reader: MailboxReader,
): Promise<Pick<MailboxCursor, "uidValidity" | "lastUid"> | null> {
	const reading = readingFromNow(deps, reader);
	return (await inTransaction(deps.db, (trx) => mailboxCursorCommands.take(trx, reading))) ?? null;
}
