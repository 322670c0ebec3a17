import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import type { LivingSession } from "#db/queries/accounts";
import type { Deps } from "../deps";

const minutesBetweenNotes = 5;

/** Notes that a session is in use, at most every 5 minutes, so that reading pages does not mean writing rows. */
export async function touchSession(
	{ db, now }: Pick<Deps, "db" | "now">,
	session: Pick<LivingSession, "tokenHash" | "lastSeenAt">,
): Promise<void> {
	const at = now();
	if (at.getTime() - Date.parse(session.lastSeenAt) < minutesBetweenNotes * 60_000) return;
	await inTransaction(db, (trx) => accountCommands.markSessionSeen(trx, session.tokenHash, at.toISOString()));
}
