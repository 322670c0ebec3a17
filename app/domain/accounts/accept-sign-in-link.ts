import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { type NextStep, passFirstStep } from "./pass-first-step";
import type { NewSession } from "./start-session";

/** Lets in with a one-time link, which is used up by it, or on to the second factor; null when it opens nothing (any more). */
export async function acceptSignInLink(deps: Deps, token: string, session: NewSession): Promise<NextStep | null> {
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const link = await accountQueries.findLivingLink(trx, tokenHash(token), at);
		const user = link && (await accountCommands.lockUser(trx, link.userId));
		if (!link || !user?.isActive || !(await accountCommands.markLinkUsed(trx, link.tokenHash, at))) return null;
		await accountCommands.deleteUnusedLinks(trx, user.id, null);
		return passFirstStep(trx, deps, user, session, "link");
	});
}
