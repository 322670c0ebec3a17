import { isPostgres, type Tx } from "../client";
import type { NikChecklist, NikChecklistItem } from "../tables/cooperatives";

/** The checklist, held by this transaction until it ends; undefined when there is none. */
export function lock(trx: Tx, id: string): Promise<NikChecklist | undefined> {
	return trx
		.selectFrom("nikChecklists")
		.selectAll()
		.where("id", "=", id)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/** Adds a checklist; false when its office has this version by now. */
export async function insert(trx: Tx, checklist: NikChecklist): Promise<boolean> {
	const inserted = await trx
		.insertInto("nikChecklists")
		.values(checklist)
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Changes name or publication of a checklist. */
export async function update(
	trx: Tx,
	id: string,
	changes: Partial<Pick<NikChecklist, "name" | "publishedAt">>,
): Promise<void> {
	await trx.updateTable("nikChecklists").set(changes).where("id", "=", id).execute();
}

/** Puts these requirements, in this order, in place of the ones before. */
export async function replaceItems(
	trx: Tx,
	checklistId: string,
	items: readonly Omit<NikChecklistItem, "checklistId" | "position">[],
): Promise<void> {
	await trx.deleteFrom("nikChecklistItems").where("checklistId", "=", checklistId).execute();
	if (items.length === 0) return;
	await trx
		.insertInto("nikChecklistItems")
		.values(items.map((item, index) => ({ ...item, checklistId, position: index + 1 })))
		.execute();
}
