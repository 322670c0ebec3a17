import type { Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as secondFactorCommands from "#db/commands/second-factors";
import * as secondFactorQueries from "#db/queries/second-factors";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { stepMinutes } from "./lifetimes";
import { type NewSession, startSession } from "./start-session";
import type { SessionBeginning } from "./types";

/** What comes after a password or a link was right: the session is open, or the second factor is asked for. */
export type NextStep = "in" | "second-factor";

/**
 * Lets somebody in who passed the first step: opens the session, or where the account has a second factor remembers for
 * 10 minutes, under the same new token, that the first step was passed. That token opens no page.
 */
export async function passFirstStep(
	trx: Tx,
	deps: Pick<Deps, "now" | "actor">,
	user: { id: string; name: string; officeId: string },
	session: NewSession,
	by: SessionBeginning,
): Promise<NextStep> {
	if (!(await secondFactorQueries.findSecondFactor(trx, user.id))) {
		await startSession(trx, deps, user, session, by);
		return "in";
	}
	const at = deps.now();
	await secondFactorCommands.deleteEndedSteps(trx, at.toISOString());
	if (session.replaces) await accountCommands.deleteSessionByHash(trx, session.replaces);
	await secondFactorCommands.insertStep(trx, {
		tokenHash: tokenHash(session.token),
		userId: user.id,
		beganBy: by,
		device: session.device ?? null,
		createdAt: at.toISOString(),
		expiresAt: new Date(at.getTime() + stepMinutes * 60_000).toISOString(),
	});
	return "second-factor";
}
