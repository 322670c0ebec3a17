import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockAccount } from "./reached-account";

/** Gives an account its access back; false when there is no such account, or it is not the actor's. */
export async function enableUser(deps: Deps, userId: string): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const user = await lockAccount(trx, deps.actor, userId, { owns: true });
		if (!user) return false;
		if (user.isActive) return true;
		await accountCommands.updateUser(trx, userId, { isActive: 1 });
		await record(trx, deps, { action: "account.enabled", subjectId: userId, officeId: user.officeId });
		return true;
	});
}
