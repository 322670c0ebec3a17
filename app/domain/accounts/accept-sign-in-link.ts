import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { type NewSession, startSession } from "./start-session";

/** Opens a session with a one-time link, which is used up by it; false when it opens nothing (any more). */
export async function acceptSignInLink(deps: Deps, token: string, session: NewSession): Promise<boolean> {
	// Link and session carry the same instant, by which a session is known to have begun with a link.
	const moment = deps.now();
	const at = moment.toISOString();
	return inTransaction(deps.db, async (trx) => {
		const link = await accountQueries.findLivingLink(trx, tokenHash(token), at);
		if (!link || !(await accountCommands.markLinkUsed(trx, link.tokenHash, at))) return false;
		await accountCommands.deleteUnusedLinks(trx, link.userId, null);
		await startSession(trx, { ...deps, now: () => moment }, { ...link, id: link.userId }, session, "link");
		return true;
	});
}
