import { createHash } from "node:crypto";
import { inTransaction, newId } from "#db/client";
import * as inboundMailCommands from "#db/commands/inbound-mails";
import type { Deps } from "../deps";
import { mailLimit } from "./read-mail";
import { headOf, recipientOf } from "./recipient";
import type { InboundSource } from "./types";

/** A mail as a door took it in. */
export interface IncomingMail {
	raw: Uint8Array;
	source: InboundSource;
	/** The address of ours it came to, as its envelope says; read from the mail when absent. */
	rcpt?: string;
	/** UTC instant at which it reached our mail server; now when absent. */
	receivedAt?: string;
}

/**
 * Keeps a mail for the worker; every door ends here. False when it is known already: the same bytes, or the same
 * Message-ID by another way. A door says that it has the mail only after this has returned.
 */
export async function recordInboundMail(
	{ db, now, site }: Pick<Deps, "db" | "now" | "site">,
	{ raw, source, rcpt, receivedAt }: IncomingMail,
): Promise<boolean> {
	const at = now().toISOString();
	const kept = raw.subarray(0, mailLimit);
	return inTransaction(db, (trx) =>
		inboundMailCommands.insert(trx, {
			id: newId(),
			sha256: createHash("sha256").update(raw).digest("hex"),
			messageHeader: messageIdOf(kept),
			source,
			rcpt: (rcpt ?? recipientOf(kept, site)).slice(0, 320).toLowerCase(),
			receivedAt: receivedAt ?? at,
			raw: Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength).toString("base64"),
			notBefore: at,
		}),
	);
}

function messageIdOf(raw: Uint8Array): string | null {
	return /^Message-ID:\s*(<[!-;=?-~]{1,250}>)/im.exec(headOf(raw))?.[1] ?? null;
}
