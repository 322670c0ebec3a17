import type { MailboxReading } from "#db/commands/mailbox-cursors";
import type { Deps } from "../deps";

/** A reader that gives no sign of life for this long is thought dead; another process reads on. Milliseconds. */
const lease = 3 * 60_000;

/** One process's reading of one mailbox. */
export interface MailboxReader {
	/** User, host and folder as one address: `user@host/INBOX`. */
	mailbox: string;
	/** The process. */
	reader: string;
}

/** The reading of a mailbox from now on. */
export function readingFromNow({ now }: Pick<Deps, "now">, { mailbox, reader }: MailboxReader): MailboxReading {
	const at = now();
	return { mailbox, reader, at: at.toISOString(), until: new Date(at.getTime() + lease).toISOString() };
}
