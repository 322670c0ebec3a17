import { isPostgres, type Tx } from "../client";
import type { Attendance, Registration } from "../tables/registrations";

/** The registration, held by this transaction, so that it cannot be cancelled while somebody is let in. */
export function lockRegistration(trx: Tx, id: string): Promise<Registration | undefined> {
	return trx
		.selectFrom("registrations")
		.selectAll()
		.where("id", "=", id)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/** Records a check-in; false when this person already has a living one on this day. */
export async function insert(trx: Tx, attendance: Omit<Attendance, "undoneAt" | "undoneById">): Promise<boolean> {
	const inserted = await trx
		.insertInto("attendances")
		.values(attendance)
		.onConflict((conflict) => conflict.columns(["registrationId", "dayId"]).where("undoneAt", "is", null).doNothing())
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Takes a check-in back; the row stays. False when it was taken back before. */
export async function markUndone(
	trx: Tx,
	id: string,
	{ undoneAt, undoneById }: { undoneAt: string; undoneById: string | null },
): Promise<boolean> {
	const undone = await trx
		.updateTable("attendances")
		.set({ undoneAt, undoneById })
		.where("id", "=", id)
		.where("undoneAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return undone !== undefined;
}
