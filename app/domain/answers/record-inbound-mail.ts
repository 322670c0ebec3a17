import { createHash } from "node:crypto";
import { inTransaction, newId } from "#db/client";
import * as inboundMailCommands from "#db/commands/inbound-mails";
import type { Deps } from "../deps";
import { mailLimit } from "./read-mail";
import type { InboundSource } from "./types";

/** A mail as a door took it in. */
export interface IncomingMail {
	raw: Uint8Array;
	source: InboundSource;
	/** The address of ours it came to. */
	rcpt: string;
	/** UTC instant at which it reached our mail server; now when absent. */
	receivedAt?: string;
}

/**
 * Keeps a mail for the worker; every door ends here. False when it is known already: the same bytes, or the same
 * Message-ID by another way. A door says that it has the mail only after this has returned.
 */
export async function recordInboundMail(
	{ db, now }: Pick<Deps, "db" | "now">,
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
			rcpt: rcpt.slice(0, 320).toLowerCase(),
			receivedAt: receivedAt ?? at,
			raw: Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength).toString("base64"),
			notBefore: at,
		}),
	);
}

function messageIdOf(raw: Uint8Array): string | null {
	const head = new TextDecoder("latin1").decode(raw.subarray(0, 64 * 1024)).split(/\r?\n\r?\n/)[0] ?? "";
	return /^Message-ID:\s*(<[^<>\s]{1,250}>)/im.exec(head)?.[1] ?? null;
}
