import type { Tx } from "../client";

/** Names an account for the desk of an event; false when it was named before. */
export async function insert(
	trx: Tx,
	officer: { eventId: string; userId: string; addedAt: string; addedById: string | null },
): Promise<boolean> {
	const added = await trx
		.insertInto("eventOfficers")
		.values(officer)
		.onConflict((conflict) => conflict.columns(["eventId", "userId"]).doNothing())
		.returning("userId")
		.executeTakeFirst();
	return added !== undefined;
}

/** Takes an account from the desk of an event; false when it was not named. */
export async function remove(trx: Tx, eventId: string, userId: string): Promise<boolean> {
	const removed = await trx
		.deleteFrom("eventOfficers")
		.where("eventId", "=", eventId)
		.where("userId", "=", userId)
		.returning("userId")
		.executeTakeFirst();
	return removed !== undefined;
}
