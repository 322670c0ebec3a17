import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockAccount } from "./reached-account";

/**
 * Ends sessions of one's own account, or of one the actor administers: one by its hash, or all (but `except`, the reader's own). Returns how many there were.
 */
export async function endSessions(
	deps: Deps,
	userId: string,
	which: { hash: string } | { except: string | null },
): Promise<number> {
	return inTransaction(deps.db, async (trx) => {
		const isOwn = deps.actor.id === userId || (await lockAccount(trx, deps.actor, userId, { owns: true }));
		if (!isOwn) return 0;
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
