import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as secondFactorCommands from "#db/commands/second-factors";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { type Proof, proveSelf } from "./prove-self";

/** Takes one's own second factor away with its recovery codes; the password or a code is asked for in any case. */
export async function removeSecondFactor(
	deps: Deps,
	proof: Proof,
): Promise<{ ok: true } | { ok: false; reason: "proof-wrong" }> {
	const { userId } = proof;
	const user = await accountQueries.findUser(deps.db, userId);
	if (!user || !(await proveSelf(deps, proof, true))) return { ok: false, reason: "proof-wrong" };
	return inTransaction(deps.db, async (trx) => {
		await accountCommands.lockUser(trx, userId);
		if (!(await secondFactorCommands.deleteSecondFactor(trx, userId))) return { ok: true } as const;
		await record(trx, deps, { action: "account.second-factor-removed", subjectId: userId, officeId: user.officeId });
		await sendAccountNotice(trx, deps, user, "second-factor-removed");
		return { ok: true } as const;
	});
}
