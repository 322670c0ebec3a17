import { isPostgres, type Tx } from "../client";
import type { NewAttendance } from "../tables/attendance";
import type { Registration } from "../tables/registrations";

/** The registration, held by this transaction, so that it cannot be cancelled while somebody is let in. */
export function lockRegistration(trx: Tx, id: string): Promise<Registration | undefined> {
	return trx
		.selectFrom("registrations")
		.selectAll()
		.where("id", "=", id)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/** Records a check-in of somebody who is held by this transaction and has no living one on this list. */
export async function insert(trx: Tx, attendance: NewAttendance): Promise<void> {
	await trx.insertInto("attendances").values(attendance).execute();
}

/** Says of a check-in when, where and by whom somebody was let in. */
export async function update(
	trx: Tx,
	id: string,
	facts: Pick<NewAttendance, "checkedInAt" | "station" | "recordedById" | "recordedByName" | "changedAt">,
): Promise<void> {
	await trx.updateTable("attendances").set(facts).where("id", "=", id).execute();
}

/** Takes a check-in back; the row stays. False when it was taken back before. */
export async function markUndone(
	trx: Tx,
	id: string,
	{ undoneAt, undoneById }: { undoneAt: string; undoneById: string | null },
): Promise<boolean> {
	const undone = await trx
		.updateTable("attendances")
		.set({ undoneAt, undoneById, changedAt: undoneAt })
		.where("id", "=", id)
		.where("undoneAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return undone !== undefined;
}
