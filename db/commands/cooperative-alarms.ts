import type { Tx } from "../client";
import type { CooperativeAlarm } from "../tables/cooperatives";

/** Raises an alarm; false when it was raised before. */
export async function insert(trx: Tx, alarm: CooperativeAlarm): Promise<boolean> {
	const inserted = await trx
		.insertInto("cooperativeAlarms")
		.values(alarm)
		.onConflict((conflict) => conflict.columns(["cooperativeId", "kind", "dueOn"]).doNothing())
		.returning("cooperativeId")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Notes that a cooperative knows of its alarms. Returns how many it did not know of before. */
export async function markTold(trx: Tx, cooperativeId: string, at: string, byName: string): Promise<number> {
	const rows = await trx
		.updateTable("cooperativeAlarms")
		.set({ toldAt: at, toldByName: byName })
		.where("cooperativeId", "=", cooperativeId)
		.where("toldAt", "is", null)
		.returning("kind")
		.execute();
	return rows.length;
}

/** Takes the alarms of an office's cooperatives, raised before an instant, into its digest; each goes into one alone. */
export function takeIntoDigest(
	trx: Tx,
	officeId: string,
	{ raisedBefore, at }: { raisedBefore: string; at: string },
): Promise<CooperativeAlarm[]> {
	return trx
		.updateTable("cooperativeAlarms")
		.set({ digestedAt: at })
		.where("digestedAt", "is", null)
		.where("raisedAt", "<", raisedBefore)
		.where((eb) =>
			eb(
				"cooperativeId",
				"in",
				eb.selectFrom("cooperatives").select("organisationId").where("officeId", "=", officeId),
			),
		)
		.returningAll()
		.execute();
}
