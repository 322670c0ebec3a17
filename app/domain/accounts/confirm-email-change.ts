import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as emailChangeCommands from "#db/commands/email-changes";
import * as accountQueries from "#db/queries/accounts";
import * as emailChangeQueries from "#db/queries/email-changes";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { closeOtherWays } from "./close-other-ways";
import { sendEmailChangeLetter } from "./email-change-letter";

/**
 * Gives an account the address whose mailbox the token came from. Its sessions end but the one it was asked for in, and
 * the old mailbox is told how to take it back.
 */
export async function confirmEmailChange(
	deps: Deps,
	token: string,
): Promise<{ ok: true } | { ok: false; reason: "link-dead" | "email-taken" }> {
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const change = await emailChangeQueries.findConfirmable(trx, tokenHash(token), at);
		const user = change && (await accountQueries.findUser(trx, change.userId));
		if (!change || !user) return { ok: false, reason: "link-dead" } as const;
		const emailFolded = change.newEmail.toLowerCase();
		if (await accountQueries.findUserByEmail(trx, emailFolded)) return { ok: false, reason: "email-taken" } as const;
		if (!(await emailChangeCommands.markConfirmed(trx, change.id, at)))
			return { ok: false, reason: "link-dead" } as const;
		await accountCommands.updateUser(trx, user.id, { email: change.newEmail, emailFolded });
		await closeOtherWays(trx, user.id, change.keptSessionHash);
		const holder = { ...deps.actor, kind: "user", id: user.id, name: user.name } as const;
		const fact = { action: "account.email-changed", subjectId: user.id, officeId: user.officeId } as const;
		await record(trx, { ...deps, actor: holder }, fact);
		await sendEmailChangeLetter(trx, deps, user, change, "done");
		return { ok: true } as const;
	});
}
