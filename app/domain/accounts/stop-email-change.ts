import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as emailChangeCommands from "#db/commands/email-changes";
import * as accountQueries from "#db/queries/accounts";
import * as emailChangeQueries from "#db/queries/email-changes";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { sendAccountNotice } from "./account-notice";
import { closeOtherWays } from "./close-other-ways";

/**
 * Stops a change of address from the old mailbox, confirmed or not. Whoever asked for it was in the account: the old
 * address counts again, every session ends, and the password is removed, so that only the old mailbox opens it.
 */
export async function stopEmailChange(deps: Deps, token: string): Promise<boolean> {
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const change = await emailChangeQueries.findStoppable(trx, tokenHash(token), at);
		const user = change && (await accountQueries.findUser(trx, change.userId));
		if (!change || !user || !(await emailChangeCommands.markStopped(trx, change.id, at))) return false;
		const emailFolded = change.oldEmail.toLowerCase();
		const owner = await accountQueries.findUserByEmail(trx, emailFolded);
		// Somebody else may have got the address since; then an admin has to decide.
		const restored = owner && owner.id !== user.id ? {} : { email: change.oldEmail, emailFolded };
		await accountCommands.updateUser(trx, user.id, { ...restored, passwordHash: null });
		// Whoever asked for this one may have asked for the next, and would hold the link that stops it.
		await emailChangeCommands.voidLaterChanges(trx, change, at);
		await closeOtherWays(trx, user.id, null);
		const holder = { ...deps.actor, kind: "user", id: user.id, name: user.name } as const;
		const fact = { action: "account.email-change-stopped", subjectId: user.id, officeId: user.officeId } as const;
		await record(trx, { ...deps, actor: holder }, fact);
		await sendAccountNotice(trx, deps, { ...user, email: change.oldEmail }, "email-change-stopped");
		return true;
	});
}
