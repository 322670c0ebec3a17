import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/**
 * Ends sessions of an account: one by its hash, or all (but `except`, the reader's own). Returns how many there were.
 */
export async function endSessions(
	deps: Deps,
	userId: string,
	which: { hash: string } | { except: string | null },
): Promise<number> {
	return inTransaction(deps.db, async (trx) => {
		const ended =
			"hash" in which
				? Number(await accountCommands.deleteSession(trx, userId, which.hash))
				: await accountCommands.deleteOtherSessions(trx, userId, which.except);
		if (ended > 0) {
			await record(trx, deps, { action: "account.sessions-ended", subjectId: userId, after: { sessions: ended } });
		}
		return ended;
	});
}
