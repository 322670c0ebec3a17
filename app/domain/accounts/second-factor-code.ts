import type { ReadDb, Tx } from "#db/client";
import * as secondFactorCommands from "#db/commands/second-factors";
import * as secondFactorQueries from "#db/queries/second-factors";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountNotice } from "./account-notice";
import { hashRecoveryCode, readRecoveryCode } from "./recovery-codes";
import { stepOfCode } from "./totp";
import type { Person } from "./types";

/** A code as somebody typed it: from the authenticator, or one of the recovery codes. */
export type TypedCode = { digits: string } | { recoveryHash: string };

/** Reads what was typed as a code of an account; null when it can be none. Outside of a transaction: it may hash. */
export async function readCode(db: ReadDb, userId: string, typed: string): Promise<TypedCode | null> {
	const digits = typed.replace(/[\s-]/g, "");
	if (/^\d{6}$/.test(digits)) return { digits };
	const code = readRecoveryCode(typed);
	const salt = code && (await secondFactorQueries.findRecoverySalt(db, userId));
	return code && salt ? { recoveryHash: await hashRecoveryCode(code, salt) } : null;
}

/**
 * Takes a code of an account's second factor, each only once: no step of the authenticator up to the last one taken
 * (RFC 6238 5.2), and no recovery code a second time. False when it is none. A recovery code is told to its holder.
 */
export async function takeCode(trx: Tx, deps: Deps, user: Person, code: TypedCode | null): Promise<boolean> {
	if (!code) return false;
	const factor = await secondFactorCommands.lockSecondFactor(trx, user.id);
	if (!factor) return false;
	const at = deps.now();
	if ("recoveryHash" in code) {
		if (!(await secondFactorCommands.markRecoveryCodeUsed(trx, user.id, code.recoveryHash, at.toISOString())))
			return false;
		await record(trx, deps, { action: "account.recovery-code-used", subjectId: user.id, officeId: user.officeId });
		await sendAccountNotice(trx, deps, user, "recovery-code-used");
		return true;
	}
	const secret = deps.sealer.open(factor.sealedSecret, user.id);
	const step = secret && stepOfCode(secret.text, code.digits, at);
	if (!secret || step === null || step <= factor.lastStep) return false;
	const resealed = secret.isStale ? { sealedSecret: deps.sealer.seal(secret.text, user.id) } : {};
	await secondFactorCommands.updateSecondFactor(trx, user.id, { lastStep: step, ...resealed });
	return true;
}
