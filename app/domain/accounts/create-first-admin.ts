import { inTransaction, type ReadDb } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import * as officeQueries from "#db/queries/offices";
import type { Deps } from "../deps";
import { createAdmin } from "./create-admin";
import { issueSignInLink } from "./issue-sign-in-link";
import { linkMinutes } from "./lifetimes";

/** Until an operator gives an address of their own, the first admin has one that no letter is sent to. */
const placeholder = "admin@rembuk.example";

/**
 * A one-time link for the first admin of the whole house, or null when somebody runs this installation already (an active admin with a
 * password who is no figure of the demo). `adminEmail` counts only while nobody real has an account.
 */
export async function createFirstAdmin(deps: Deps, adminEmail: string | null): Promise<string | null> {
	if (await accountQueries.existsSettledAdmin(deps.db)) return null;
	const existing = await findHouseAdmin(deps.db);
	if (!existing) {
		const isEmpty = !(await accountQueries.existsRealUser(deps.db));
		const email = (isEmpty && adminEmail) || placeholder;
		const created = await createAdmin(deps, { email, name: "Administrator" });
		if (created.ok) return created.url;
	}
	return inTransaction(deps.db, async (trx) => {
		const admin = existing ?? (await findHouseAdmin(trx));
		// Its address belongs to an account that is no active admin: only the operator can decide about that.
		if (!admin) return null;
		const link = await issueSignInLink(trx, deps, admin, { minutes: linkMinutes.first, sparesSeconds: 60 });
		return link.url;
	});
}

/** The real admin at the top who has been there longest; those of lower offices do not run the house. */
async function findHouseAdmin(db: ReadDb) {
	const top = await officeQueries.findTop(db);
	return top && accountQueries.findFirstUser(db, { role: "admin", isFictional: 0, officeId: top.id });
}
