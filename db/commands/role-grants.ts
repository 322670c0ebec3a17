import { isPostgres, type Tx } from "../client";
import type { RoleGrant } from "../tables/accounts";

/** Gives a role; false when the account holds it there already. */
export async function insert(trx: Tx, grant: RoleGrant): Promise<boolean> {
	const added = await trx
		.insertInto("roleGrants")
		.values(grant)
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	return added !== undefined;
}

/** Takes a role away; false when it is gone already. */
export async function remove(trx: Tx, id: string): Promise<boolean> {
	const removed = await trx.deleteFrom("roleGrants").where("id", "=", id).returning("id").executeTakeFirst();
	return removed !== undefined;
}

/** Takes an account from the desk of an event; false when it was not named. */
export async function removeFromDesk(trx: Tx, eventId: string, userId: string): Promise<boolean> {
	const removed = await trx
		.deleteFrom("roleGrants")
		.where("eventId", "=", eventId)
		.where("userId", "=", userId)
		.where("role", "in", ["supervisor", "officer"])
		.returning("id")
		.execute();
	return removed.length > 0;
}

/**
 * Holds the top of the house until the transaction ends. Whoever takes a role or an account from an admin holds it first,
 * so that two admins cannot each remove the other as the last but one.
 */
export async function lockAdmins(trx: Tx): Promise<void> {
	const top = trx.selectFrom("offices").select("id").where("parentId", "is", null);
	await (isPostgres(trx) ? top.forNoKeyUpdate() : top).execute();
}
