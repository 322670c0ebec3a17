import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { closeOtherWays } from "./close-other-ways";
import { minutesToSetPassword } from "./lifetimes";
import { hashPassword, verifyPassword } from "./password";
import { type PasswordProblem, passwordProblem } from "./password-rules";

/** Who sets a password, in which session, and the one they know so far (empty when they came by a link). */
export interface PasswordChange {
	userId: string;
	sessionHash: string;
	current: string;
	password: string;
}

/**
 * Sets the password of an account and ends its other sessions; who had one before is told by letter. The old one is asked for, unless there is none or the
 * session began with a one-time link within the last hour.
 */
export async function setPassword(
	deps: Deps,
	{ userId, sessionHash, current, password }: PasswordChange,
): Promise<{ ok: true } | { ok: false; reason: "password-wrong" | PasswordProblem }> {
	const user = await accountQueries.findUser(deps.db, userId);
	if (!user) return { ok: false, reason: "password-wrong" };
	const since = new Date(deps.now().getTime() - minutesToSetPassword * 60_000).toISOString();
	const isFree = await accountQueries.maySetPasswordFreely(deps.db, userId, sessionHash, since);
	if (!isFree && !(await verifyPassword(user.passwordHash, current))) return { ok: false, reason: "password-wrong" };
	const problem = passwordProblem(password, [user.name, user.email]);
	if (problem) return { ok: false, reason: problem };
	const passwordHash = await hashPassword(password);
	return inTransaction(deps.db, async (trx) => {
		await accountCommands.updateUser(trx, userId, { passwordHash });
		await closeOtherWays(trx, userId, sessionHash);
		await record(trx, deps, { action: "account.password-set", subjectId: userId, officeId: user.officeId });
		if (user.passwordHash !== null) await sendAccountNotice(trx, deps, user, "password-changed");
		return { ok: true } as const;
	});
}
