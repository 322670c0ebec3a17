import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { freshMinutes } from "./lifetimes";
import { verifyPassword } from "./password";
import { readRecoveryCode } from "./recovery-codes";
import { readCode, takeCode } from "./second-factor-code";

/** Who is to show that they are the account's holder: the session they act in, and what they typed. */
export interface Proof {
	userId: string;
	sessionHash: string;
	/** The password or a code: passwords have at least 12 characters, so it is plain which. */
	proof: string;
}

/**
 * Whether somebody shows again that an account is theirs, by its password, a code of its second factor, or, unless
 * `always`, by having signed in within the last 15 minutes. A code is used up by it.
 */
export async function proveSelf(deps: Deps, { userId, sessionHash, proof }: Proof, always = false): Promise<boolean> {
	if (!always && (await accountQueries.isSessionSince(deps.db, userId, sessionHash, freshSince(deps.now()))))
		return true;
	const user = await accountQueries.findUser(deps.db, userId);
	if (!user || proof === "") return false;
	if (!/^[\d\s-]{6,9}$/.test(proof) && !readRecoveryCode(proof)) return verifyPassword(user.passwordHash, proof);
	const code = await readCode(deps.db, userId, proof);
	return inTransaction(deps.db, (trx) => takeCode(trx, deps, user, code));
}

/** Who signed in at or after this instant is not asked again. */
export function freshSince(now: Date): string {
	return new Date(now.getTime() - freshMinutes * 60_000).toISOString();
}
