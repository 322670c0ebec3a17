import { inTransaction, type Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as emailChangeCommands from "#db/commands/email-changes";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as accountQueries from "#db/queries/accounts";
import * as emailChangeQueries from "#db/queries/email-changes";
import type { EmailChange } from "#db/tables/sign-in";
import { record } from "../audit/record";
import { type Deps, systemActor } from "../deps";
import { tokenHash } from "../links";
import { closeOtherWays } from "./close-other-ways";
import { isByAdmin, sendEmailChangeLetter } from "./email-change-letter";
import { lockAccount } from "./reached-account";

/**
 * Gives an account the address whose mailbox the token came from. Its sessions end but the one it was asked for in, and
 * the old mailbox is told. Where an admin asked, the password and every earlier change go too: whoever holds the old
 * mailbox may know and undo them.
 */
export async function confirmEmailChange(
	deps: Deps,
	token: string,
): Promise<{ ok: true } | { ok: false; reason: "link-dead" | "email-taken" }> {
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		// Addresses are given out one after the other.
		await roleGrantCommands.lockAdmins(trx);
		const change = await emailChangeQueries.findConfirmable(trx, tokenHash(token), at);
		const user = change && (await accountCommands.lockUser(trx, change.userId));
		if (!change || !user?.isActive || !(await isStillAskers(trx, change)))
			return { ok: false, reason: "link-dead" } as const;
		const emailFolded = change.newEmail.toLowerCase();
		if (await accountQueries.findUserByEmail(trx, emailFolded)) return { ok: false, reason: "email-taken" } as const;
		if (!(await emailChangeCommands.markConfirmed(trx, change.id, at)))
			return { ok: false, reason: "link-dead" } as const;
		const password = isByAdmin(change) ? { passwordHash: null } : {};
		await accountCommands.updateUser(trx, user.id, { email: change.newEmail, emailFolded, ...password });
		if (isByAdmin(change)) await emailChangeCommands.voidOtherChanges(trx, change, at);
		await closeOtherWays(trx, user.id, change.keptSessionHash);
		const holder = { ...deps.actor, kind: "user", id: user.id, name: user.name } as const;
		const fact = { action: "account.email-changed", subjectId: user.id, officeId: user.officeId } as const;
		await record(trx, { ...deps, actor: holder }, fact);
		await sendEmailChangeLetter(trx, deps, user, change, "done");
		return { ok: true } as const;
	});
}

/** Whether whoever asked may still change the account: since then it may have got roles that they do not answer for. */
async function isStillAskers(trx: Tx, { askedById, userId }: EmailChange): Promise<boolean> {
	if (askedById === null || askedById === userId) return true;
	const asker = { ...systemActor, kind: "user", id: askedById } as const;
	return (await lockAccount(trx, asker, userId, { owns: true })) !== undefined;
}
