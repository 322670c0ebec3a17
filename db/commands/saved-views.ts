import type { Tx } from "../client";
import type { SavedView } from "../tables/decisions";

/** Keeps a view. */
export async function insert(trx: Tx, view: SavedView): Promise<void> {
	await trx
		.insertInto("savedViews")
		.values({ ...view, isShared: view.isShared === 1 ? 1 : 0 })
		.execute();
}

/** Gives an account's view another name. False when the account has no such view. */
export async function rename(trx: Tx, own: { id: string; userId: string }, name: string, at: string): Promise<boolean> {
	const row = await trx
		.updateTable("savedViews")
		.set({ name, updatedAt: at })
		.where("id", "=", own.id)
		.where("userId", "=", own.userId)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Deletes an account's view. False when the account has no such view. */
export async function remove(trx: Tx, own: { id: string; userId: string }): Promise<boolean> {
	const row = await trx
		.deleteFrom("savedViews")
		.where("id", "=", own.id)
		.where("userId", "=", own.userId)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}
