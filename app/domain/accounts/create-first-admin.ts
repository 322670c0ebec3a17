import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { createAdmin } from "./create-admin";
import { issueSignInLink } from "./issue-sign-in-link";
import { linkMinutes } from "./lifetimes";

/** Until an operator gives an address of their own, the first admin has one that no letter is sent to. */
const placeholder = "admin@rembuk.example";

/**
 * A one-time link for the first admin, or null when somebody runs this installation already (an active admin with a
 * password who is no figure of the demo). `adminEmail` counts only while nobody real has an account.
 */
export async function createFirstAdmin(deps: Deps, adminEmail: string | null): Promise<string | null> {
	if (await accountQueries.existsSettledAdmin(deps.db)) return null;
	const existing = await accountQueries.findFirstUser(deps.db, { role: "admin", isFictional: 0 });
	if (!existing) {
		const isEmpty = !(await accountQueries.existsRealUser(deps.db));
		const email = (isEmpty && adminEmail) || placeholder;
		const created = await createAdmin(deps, { email, name: "Administrator" });
		if (created.ok) return created.url;
	}
	return inTransaction(deps.db, async (trx) => {
		const admin = existing ?? (await accountQueries.findFirstUser(trx, { role: "admin", isFictional: 0 }));
		// Its address belongs to an account that is no active admin: only the operator can decide about that.
		if (!admin) return null;
		const link = await issueSignInLink(trx, deps, admin, { minutes: linkMinutes.first, sparesSeconds: 60 });
		return link.url;
	});
}
