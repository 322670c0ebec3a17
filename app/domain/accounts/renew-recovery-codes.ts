import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as secondFactorCommands from "#db/commands/second-factors";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { type Proof, proveSelf } from "./prove-self";
import { newCodeSet } from "./recovery-code-set";

/** Ten new recovery codes in place of the old, for whoever names the password or a code; readable this once. */
export async function renewRecoveryCodes(
	deps: Deps,
	proof: Proof,
): Promise<{ ok: true; recoveryCodes: string[] } | { ok: false; reason: "proof-wrong" | "not-enrolled" }> {
	const { userId } = proof;
	const user = await accountQueries.findUser(deps.db, userId);
	if (!user || !(await proveSelf(deps, proof, true))) return { ok: false, reason: "proof-wrong" };
	const set = await newCodeSet(userId, deps.now());
	return inTransaction(deps.db, async (trx) => {
		await accountCommands.lockUser(trx, userId);
		if (!(await secondFactorCommands.lockSecondFactor(trx, userId)))
			return { ok: false, reason: "not-enrolled" } as const;
		await secondFactorCommands.replaceRecoveryCodes(trx, userId, set.rows);
		await record(trx, deps, { action: "account.recovery-codes-renewed", subjectId: userId, officeId: user.officeId });
		await sendAccountNotice(trx, deps, user, "recovery-codes-renewed");
		return { ok: true, recoveryCodes: set.codes } as const;
	});
}
