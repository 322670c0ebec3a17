import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { closeOtherWays } from "./close-other-ways";
import { hashPassword } from "./password";
import { type PasswordProblem, passwordProblem } from "./password-rules";
import { type Proof, proveSelf } from "./prove-self";

/** Who changes a password, in which session, what shows that they are the holder, and the new one. */
export interface PasswordChange extends Proof {
	password: string;
}

/**
 * Changes the password of an account, for whoever names the old one or a code of the second factor, however short ago
 * they signed in: a session alone may be stolen. Its other sessions end, and its holder is told by letter.
 */
export async function setPassword(
	deps: Deps,
	{ password, ...proof }: PasswordChange,
): Promise<{ ok: true } | { ok: false; reason: "proof-wrong" | PasswordProblem }> {
	const { userId, sessionHash } = proof;
	const user = await accountQueries.findUser(deps.db, userId);
	if (!user) return { ok: false, reason: "proof-wrong" };
	// Before the proof, which a code is used up by.
	const problem = passwordProblem(password, [user.name, user.email]);
	if (problem) return { ok: false, reason: problem };
	if (!(await proveSelf(deps, proof, true))) return { ok: false, reason: "proof-wrong" };
	const passwordHash = await hashPassword(password);
	return inTransaction(deps.db, async (trx) => {
		const current = await accountCommands.lockUser(trx, userId);
		// What was shown before may not hold any more.
		if (!current?.isActive || current.passwordHash !== user.passwordHash)
			return { ok: false, reason: "proof-wrong" } as const;
		await accountCommands.updateUser(trx, userId, { passwordHash });
		await closeOtherWays(trx, userId, sessionHash);
		await record(trx, deps, { action: "account.password-set", subjectId: userId, officeId: user.officeId });
		await sendAccountNotice(trx, deps, current, "password-changed");
		return { ok: true } as const;
	});
}
