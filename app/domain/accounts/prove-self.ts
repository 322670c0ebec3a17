import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { freshMinutes } from "./lifetimes";
import { verifyPassword } from "./password";
import { readCode, takeCode } from "./second-factor-code";

/** Who is to show that they are the account's holder: the session they act in, and what they typed. */
export interface Proof {
	userId: string;
	sessionHash: string;
	/** The password, a code of the authenticator, or a recovery code. */
	proof: string;
}

/**
 * Whether somebody shows again that an account is theirs, by its password, a code of its second factor, or, unless
 * `always`, by having signed in within the last 15 minutes. A code is used up by it; a wrong proof stands in the trail.
 */
export async function proveSelf(deps: Deps, { userId, sessionHash, proof }: Proof, always = false): Promise<boolean> {
	if (!always && (await accountQueries.isSessionSince(deps.db, userId, sessionHash, freshSince(deps.now()))))
		return true;
	const user = await accountQueries.findUser(deps.db, userId);
	if (!user || proof === "") return false;
	// The password first: it may look like a code.
	if (await verifyPassword(user.passwordHash, proof)) return true;
	const code = await readCode(deps.db, userId, proof);
	return inTransaction(deps.db, async (trx) => {
		await accountCommands.lockUser(trx, userId);
		if (await takeCode(trx, deps, user, code)) return true;
		await record(trx, deps, { action: "account.proof-failed", subjectId: userId, officeId: user.officeId });
		return false;
	});
}

/** Who signed in at or after this instant is not asked again. */
export function freshSince(now: Date): string {
	return new Date(now.getTime() - freshMinutes * 60_000).toISOString();
}
