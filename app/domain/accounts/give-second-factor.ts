import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as secondFactorCommands from "#db/commands/second-factors";
import * as secondFactorQueries from "#db/queries/second-factors";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { stepFailures } from "./lifetimes";
import { readCode, takeCode } from "./second-factor-code";
import { type NewSession, startSession } from "./start-session";

/**
 * Opens the session of somebody who passed the first step (`stepHash`, the hash of its token) and gives a code of the
 * authenticator or a recovery code. After five wrong ones, as after 10 minutes, signing in begins anew.
 */
export async function giveSecondFactor(
	deps: Deps,
	stepHash: string,
	typed: string,
	session: NewSession,
): Promise<{ ok: true } | { ok: false; reason: "code-wrong" | "step-over" }> {
	const at = deps.now().toISOString();
	const waiting = await secondFactorQueries.findLivingStep(deps.db, stepHash, at);
	if (!waiting) return { ok: false, reason: "step-over" };
	const code = await readCode(deps.db, waiting.userId, typed);
	return inTransaction(deps.db, async (trx) => {
		await accountCommands.lockUser(trx, waiting.userId);
		const step = await secondFactorQueries.findLivingStep(trx, stepHash, at);
		if (!step) return { ok: false, reason: "step-over" } as const;
		const user = { ...step, id: step.userId };
		const holder = { ...deps.actor, kind: "user", id: user.id, name: user.name } as const;
		if (!(await takeCode(trx, { ...deps, actor: holder }, user, code))) {
			const failures = await secondFactorCommands.addStepFailure(trx, stepHash);
			await record(trx, deps, {
				action: "account.second-factor-failed",
				subjectId: user.id,
				officeId: user.officeId,
				after: { failures },
			});
			if (failures < stepFailures) return { ok: false, reason: "code-wrong" } as const;
			await secondFactorCommands.deleteStep(trx, stepHash);
			return { ok: false, reason: "step-over" } as const;
		}
		if (!(await secondFactorCommands.deleteStep(trx, stepHash))) return { ok: false, reason: "step-over" } as const;
		await startSession(trx, deps, user, { ...session, device: step.device }, step.beganBy, true);
		return { ok: true } as const;
	});
}
