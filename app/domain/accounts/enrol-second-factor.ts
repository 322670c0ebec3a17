import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as secondFactorCommands from "#db/commands/second-factors";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { closeOtherWays } from "./close-other-ways";
import { type Enrolling, readEnrolment } from "./enrolment";
import { newCodeSet } from "./recovery-code-set";
import { stepOfCode } from "./totp";

export type EnrolmentRefusal = "secret-lost" | "code-wrong" | "already-enrolled";

/**
 * Gives an account its second factor once a first code shows that the authenticator has the secret, and returns ten
 * recovery codes, which are readable this once. Sessions that began without it end. Whoever has one already takes it away first.
 */
export async function enrolSecondFactor(
	deps: Deps,
	{ userId, sessionHash, sealed, code }: Enrolling & { sealed: string; code: string },
): Promise<{ ok: true; recoveryCodes: string[] } | { ok: false; reason: EnrolmentRefusal }> {
	const secret = readEnrolment(deps.sealer, deps.now(), { userId, sessionHash }, sealed);
	if (!secret) return { ok: false, reason: "secret-lost" };
	const step = stepOfCode(secret, code.replace(/[\s-]/g, ""), deps.now());
	if (step === null) return { ok: false, reason: "code-wrong" };
	const set = await newCodeSet(userId, deps.now());
	return inTransaction(deps.db, async (trx) => {
		const user = await accountCommands.lockUser(trx, userId);
		if (!user?.isActive) return { ok: false, reason: "secret-lost" } as const;
		const enrolledAt = deps.now().toISOString();
		const factor = { userId, sealedSecret: deps.sealer.seal(secret, userId), lastStep: step, enrolledAt };
		if (!(await secondFactorCommands.insertSecondFactor(trx, factor)))
			return { ok: false, reason: "already-enrolled" } as const;
		await secondFactorCommands.replaceRecoveryCodes(trx, userId, set.rows);
		await closeOtherWays(trx, userId, sessionHash);
		await record(trx, deps, {
			action: "account.second-factor-enrolled",
			subjectId: userId,
			officeId: user.officeId,
		});
		await sendAccountNotice(trx, deps, user, "second-factor-enrolled");
		return { ok: true, recoveryCodes: set.codes } as const;
	});
}
