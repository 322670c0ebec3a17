import { inTransaction } from "#db/client";
import * as secondFactorCommands from "#db/commands/second-factors";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { type Proof, proveSelf } from "./prove-self";
import { newCodeSet } from "./recovery-code-set";
import { stepOfCode } from "./totp";

/** What the form of enrolment brings back: the secret it showed, sealed for this account, and a first code of it. */
export interface Enrolment extends Proof {
	sealedSecret: string;
	code: string;
}

export type EnrolmentRefusal = "proof-wrong" | "secret-lost" | "code-wrong" | "already-enrolled";

/**
 * Gives an account its second factor once a first code shows that the authenticator has the secret, and returns ten
 * recovery codes, which are readable this once. Whoever has one already takes it away first.
 */
export async function enrolSecondFactor(
	deps: Deps,
	{ sealedSecret, code, ...proof }: Enrolment,
): Promise<{ ok: true; recoveryCodes: string[] } | { ok: false; reason: EnrolmentRefusal }> {
	const { userId } = proof;
	const user = await accountQueries.findUser(deps.db, userId);
	const secret = deps.sealer.open(sealedSecret, userId)?.text;
	if (!user || !secret) return { ok: false, reason: "secret-lost" };
	if (!(await proveSelf(deps, proof))) return { ok: false, reason: "proof-wrong" };
	const step = stepOfCode(secret, code.replace(/[\s-]/g, ""), deps.now());
	if (step === null) return { ok: false, reason: "code-wrong" };
	const set = await newCodeSet(userId, deps.now());
	return inTransaction(deps.db, async (trx) => {
		const enrolledAt = deps.now().toISOString();
		const factor = { userId, sealedSecret: deps.sealer.seal(secret, userId), lastStep: step, enrolledAt };
		if (!(await secondFactorCommands.insertSecondFactor(trx, factor)))
			return { ok: false, reason: "already-enrolled" } as const;
		await secondFactorCommands.replaceRecoveryCodes(trx, userId, set.rows);
		await record(trx, deps, {
			action: "account.second-factor-enrolled",
			subjectId: userId,
			officeId: user.officeId,
		});
		await sendAccountNotice(trx, deps, user, "second-factor-enrolled");
		return { ok: true, recoveryCodes: set.codes } as const;
	});
}
