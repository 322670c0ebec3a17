import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { accountEmail } from "./email";
import { issueSignInLink, type SignInLink } from "./issue-sign-in-link";
import { linkMinutes } from "./lifetimes";

/** A one-time sign-in link (10 minutes) for an account, to be handed over by the operator; null when there is none. */
export async function issueLoginLink(deps: Deps, email: string): Promise<SignInLink | null> {
	const folded = accountEmail(email)?.emailFolded ?? "";
	return inTransaction(deps.db, async (trx) => {
		const user = await accountQueries.findUserByEmail(trx, folded);
		if (!user?.isActive) return null;
		return issueSignInLink(trx, deps, user, { minutes: linkMinutes.asked });
	});
}
