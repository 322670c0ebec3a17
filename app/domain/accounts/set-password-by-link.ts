import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import * as secondFactorQueries from "#db/queries/second-factors";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { sendAccountNotice } from "./account-notice";
import { closeOtherWays } from "./close-other-ways";
import { hashPassword } from "./password";
import { type PasswordProblem, passwordProblem } from "./password-rules";
import { type NewSession, startSession } from "./start-session";

/**
 * Sets the password of an account with a one-time link from its mailbox, which is used up by it, and lets in. Every other
 * way in ends, and its holder is told. Not for an account with a second factor: that is given first.
 */
export async function setPasswordByLink(
	deps: Deps,
	{ token, password }: { token: string; password: string },
	session: NewSession,
): Promise<{ ok: true } | { ok: false; reason: "link-dead" | PasswordProblem }> {
	const at = deps.now().toISOString();
	const link = await accountQueries.findLivingLink(deps.db, tokenHash(token), at);
	if (!link) return { ok: false, reason: "link-dead" };
	const problem = passwordProblem(password, [link.name, link.email]);
	if (problem) return { ok: false, reason: problem };
	const passwordHash = await hashPassword(password);
	return inTransaction(deps.db, async (trx) => {
		const user = await accountCommands.lockUser(trx, link.userId);
		const isOpen = user?.isActive && !(await secondFactorQueries.findSecondFactor(trx, link.userId));
		if (!isOpen || !(await accountCommands.markLinkUsed(trx, link.tokenHash, at)))
			return { ok: false, reason: "link-dead" } as const;
		await accountCommands.updateUser(trx, user.id, { passwordHash });
		await closeOtherWays(trx, user.id, null);
		await startSession(trx, deps, user, session, "link");
		const holder = { ...deps.actor, kind: "user", id: user.id, name: user.name } as const;
		const fact = { action: "account.password-set", subjectId: user.id, officeId: user.officeId } as const;
		await record(trx, { ...deps, actor: holder }, fact);
		await sendAccountNotice(trx, deps, user, "password-changed");
		return { ok: true } as const;
	});
}
