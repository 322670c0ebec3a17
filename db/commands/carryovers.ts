import type { Tx } from "../client";
import type { FollowupCarryover } from "../tables/followups";

/** Notes that a dialogue takes follow-ups up. Returns the ids of those it had not taken up yet. */
export async function insertMany(trx: Tx, rows: readonly FollowupCarryover[]): Promise<Set<string>> {
	if (rows.length === 0) return new Set();
	const inserted = await trx
		.insertInto("followupCarryovers")
		.values([...rows])
		.onConflict((conflict) => conflict.columns(["followupId", "eventId"]).doNothing())
		.returning("followupId")
		.execute();
	return new Set(inserted.map(({ followupId }) => followupId));
}

/** Takes that back. False when the dialogue had not taken it up. */
export async function remove(trx: Tx, followupId: string, eventId: string): Promise<boolean> {
	const row = await trx
		.deleteFrom("followupCarryovers")
		.where("followupId", "=", followupId)
		.where("eventId", "=", eventId)
		.returning("followupId")
		.executeTakeFirst();
	return row !== undefined;
}
