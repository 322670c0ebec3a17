import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as emailChangeCommands from "#db/commands/email-changes";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as accountQueries from "#db/queries/accounts";
import * as emailChangeQueries from "#db/queries/email-changes";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { sendAccountNotice } from "./account-notice";
import { closeOtherWays } from "./close-other-ways";

/**
 * Stops a change of address from the old mailbox, confirmed or not. Whoever asked for it was in the account: the old
 * address counts again, every session ends, and the password is removed, so that only the old mailbox opens it. Where
 * another account has that address by now, the account is closed, and an admin decides. Null when there is nothing to stop.
 */
export async function stopEmailChange(deps: Deps, token: string): Promise<"restored" | "closed" | null> {
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		await roleGrantCommands.lockAdmins(trx);
		const change = await emailChangeQueries.findStoppable(trx, tokenHash(token), at);
		const user = change && (await accountCommands.lockUser(trx, change.userId));
		if (!change || !user || !(await emailChangeCommands.markStopped(trx, change.id, at))) return null;
		const emailFolded = change.oldEmail.toLowerCase();
		const owner = await accountQueries.findUserByEmail(trx, emailFolded);
		const isTaken = owner !== undefined && owner.id !== user.id;
		const address = isTaken ? { isActive: 0 as const } : { email: change.oldEmail, emailFolded };
		await accountCommands.updateUser(trx, user.id, { ...address, passwordHash: null });
		// Whoever asked for this one may have asked for the next, and would hold the link that stops it.
		await emailChangeCommands.voidLaterChanges(trx, change, at);
		await closeOtherWays(trx, user.id, null);
		const holder = { ...deps.actor, kind: "user", id: user.id, name: user.name } as const;
		const about = { subjectId: user.id, officeId: user.officeId };
		await recordAll(trx, { ...deps, actor: holder }, [
			{ action: "account.email-change-stopped", ...about },
			...(isTaken && user.isActive ? [{ action: "account.disabled", ...about } as const] : []),
		]);
		const what = isTaken ? "account-closed" : "email-change-stopped";
		await sendAccountNotice(trx, deps, { ...user, email: change.oldEmail }, what);
		return isTaken ? "closed" : "restored";
	});
}
