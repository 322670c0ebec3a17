import { inTransaction } from "#db/client";
import * as mailboxCursorCommands from "#db/commands/mailbox-cursors";
import type { MailboxCursor } from "#db/tables/answers";
import type { Deps } from "../deps";
import { type MailboxReader, readingFromNow } from "./mailbox-reading";

/** Notes how far a process has read a mailbox; false, and nothing noted, when another process reads it by now. */
export async function advanceMailbox(
	deps: Pick<Deps, "db" | "now">,
	reader: MailboxReader,
	cursor: Pick<MailboxCursor, "uidValidity" | "lastUid">,
): Promise<boolean> {
	const reading = readingFromNow(deps, reader);
	return inTransaction(deps.db, (trx) => mailboxCursorCommands.advance(trx, reading, cursor));
}
