import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Ends the sessions of everybody, and the first steps of signing in that wait. Returns how many sessions there were. */
export async function endAllSessions(deps: Deps): Promise<number> {
	return inTransaction(deps.db, async (trx) => {
		const sessions = await accountCommands.deleteAllSessions(trx);
		await record(trx, deps, { action: "account.sessions-ended", subjectId: "everybody", after: { sessions } });
		return sessions;
	});
}
