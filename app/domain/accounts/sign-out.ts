import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Ends the session of a cookie for good: the same cookie opens nothing afterwards. Without such a session, nothing. */
export async function signOut(deps: Deps, userId: string, sessionHash: string): Promise<void> {
	await inTransaction(deps.db, async (trx) => {
		if (!(await accountCommands.deleteSession(trx, userId, sessionHash))) return;
		await record(trx, deps, { action: "account.signed-out", subjectId: userId });
	});
}
