import { inTransaction } from "#db/client";
import * as secondFactorCommands from "#db/commands/second-factors";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { closeOtherWays } from "./close-other-ways";
import { lockAccount } from "./reached-account";

/**
 * Takes somebody else's second factor away, who lost the telephone and the recovery codes: at an admin's wish, or the
 * operator's. Their sessions end, and they are told. Nobody does this to themselves.
 */
export async function resetSecondFactor(
	deps: Deps,
	userId: string,
): Promise<{ ok: true } | { ok: false; reason: "no-such-user" | "own-account" | "not-enrolled" }> {
	if (deps.actor.id === userId) return { ok: false, reason: "own-account" };
	return inTransaction(deps.db, async (trx) => {
		const user = await lockAccount(trx, deps.actor, userId, { owns: true });
		if (!user) return { ok: false, reason: "no-such-user" } as const;
		if (!(await secondFactorCommands.deleteSecondFactor(trx, userId)))
			return { ok: false, reason: "not-enrolled" } as const;
		await closeOtherWays(trx, userId, null);
		await record(trx, deps, { action: "account.second-factor-reset", subjectId: userId, officeId: user.officeId });
		await sendAccountNotice(trx, deps, user, "second-factor-reset");
		return { ok: true } as const;
	});
}
