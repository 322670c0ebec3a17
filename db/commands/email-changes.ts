import type { Tx } from "../client";
import type { EmailChange } from "../tables/sign-in";

/** Keeps a change of address that was asked for. */
export async function insertEmailChange(trx: Tx, change: EmailChange): Promise<void> {
	await trx.insertInto("emailChanges").values(change).execute();
}

/** Voids the changes of an account that were not confirmed, for a newer one. Their stopping links die with them. */
export async function deleteWaiting(trx: Tx, userId: string): Promise<void> {
	await trx.deleteFrom("emailChanges").where("userId", "=", userId).where("confirmedAt", "is", null).execute();
}

/** Notes that a change was confirmed; false when another request was first. */
export async function markConfirmed(trx: Tx, id: string, at: string): Promise<boolean> {
	const row = await trx
		.updateTable("emailChanges")
		.set({ confirmedAt: at })
		.where("id", "=", id)
		.where("confirmedAt", "is", null)
		.where("stoppedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Notes that a change was stopped; false when another request was first. */
export async function markStopped(trx: Tx, id: string, at: string): Promise<boolean> {
	const row = await trx
		.updateTable("emailChanges")
		.set({ stoppedAt: at })
		.where("id", "=", id)
		.where("stoppedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Voids every change of an account that was asked for after another, confirmed or not: its links open nothing. */
export async function voidLaterChanges(trx: Tx, { userId, id }: Pick<EmailChange, "userId" | "id">, at: string) {
	await trx
		.updateTable("emailChanges")
		.set({ stoppedAt: at })
		.where("userId", "=", userId)
		// Ids sort by time.
		.where("id", ">", id)
		.where("stoppedAt", "is", null)
		.execute();
}

/** Voids every other change of an account: none of them is confirmed, stopped or undone any more. */
export async function voidOtherChanges(trx: Tx, { userId, id }: Pick<EmailChange, "userId" | "id">, at: string) {
	await trx
		.updateTable("emailChanges")
		.set({ stoppedAt: at })
		.where("userId", "=", userId)
		.where("id", "!=", id)
		.where("stoppedAt", "is", null)
		.execute();
}

/** Removes changes that can be neither confirmed nor stopped any more. */
export async function deleteEndedChanges(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("emailChanges").where("stopUntil", "<=", before).where("confirmUntil", "<=", before).execute();
}
