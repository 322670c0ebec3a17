import type { Insertable } from "kysely";
import type { Tx } from "../client";
import type { UserIdentitiesTable } from "../tables/sign-in";

/** Links an account with an identity; false when either has another one of that provider already. */
export async function insertIdentity(trx: Tx, identity: Insertable<UserIdentitiesTable>): Promise<boolean> {
	const row = await trx
		.insertInto("userIdentities")
		.values(identity)
		.onConflict((oc) => oc.doNothing())
		.returning("userId")
		.executeTakeFirst();
	return row !== undefined;
}

/** Takes back the links of an account: it is linked anew by its verified address. */
export async function deleteIdentitiesOf(trx: Tx, userId: string): Promise<void> {
	await trx.deleteFrom("userIdentities").where("userId", "=", userId).execute();
}
