import type { Tx } from "../client";
import type { Holiday } from "../tables/holidays";

/** Adds a day off. */
export async function insert(trx: Tx, holiday: Holiday): Promise<void> {
	await trx.insertInto("holidays").values(holiday).execute();
}

/** Changes a day off. */
export async function update(trx: Tx, id: string, changes: Omit<Holiday, "id">): Promise<void> {
	await trx.updateTable("holidays").set(changes).where("id", "=", id).execute();
}

/** Takes a day off out of the table. */
export async function remove(trx: Tx, id: string): Promise<void> {
	await trx.deleteFrom("holidays").where("id", "=", id).execute();
}
