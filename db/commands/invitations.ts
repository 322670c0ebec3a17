import type { Tx } from "../client";
import type { Invitation, InvitationList, InvitationUpdate, NewInvitation } from "../tables/invitations";

/** Writes a list that invitations come in with. */
export async function insertList(trx: Tx, list: InvitationList): Promise<void> {
	await trx.insertInto("invitationLists").values(list).execute();
}

/** Notes how many invitations a list brought. */
export async function updateList(
	trx: Tx,
	id: string,
	fields: Partial<Pick<InvitationList, "added" | "undoneAt">>,
): Promise<void> {
	await trx.updateTable("invitationLists").set(fields).where("id", "=", id).execute();
}

/** Writes invitations; those that repeat a living one are left out. Returns the ids of the written ones. */
export async function insertMany(trx: Tx, rows: readonly NewInvitation[]): Promise<Set<string>> {
	const written = new Set<string>();
	for (let at = 0; at < rows.length; at += 100) {
		const inserted = await trx
			.insertInto("invitations")
			.values(rows.slice(at, at + 100))
			.onConflict((conflict) => conflict.doNothing())
			.returning("id")
			.execute();
		for (const { id } of inserted) written.add(id);
	}
	return written;
}

/** Changes columns of one invitation and returns it as it is now. */
export function update(trx: Tx, id: string, fields: InvitationUpdate): Promise<Invitation> {
	return trx.updateTable("invitations").set(fields).where("id", "=", id).returningAll().executeTakeFirstOrThrow();
}

/** Notes that these invitations went out at `at`: for the first time, or once more as a reminder. */
export async function markSent(trx: Tx, ids: readonly string[], at: string, isReminder: boolean): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.updateTable("invitations")
		.set((eb) => ({
			lastContactAt: at,
			updatedAt: at,
			...(isReminder ? { reminders: eb("reminders", "+", 1) } : { sentAt: at }),
		}))
		.where("id", "in", [...ids])
		.execute();
}

/** Removes the invitations of a list that nobody was told of and nobody touched. Returns how many. */
export async function removeUntouched(trx: Tx, listId: string): Promise<number> {
	const result = await trx
		.deleteFrom("invitations")
		.where("listId", "=", listId)
		.where("sentAt", "is", null)
		.where("status", "=", "invited")
		.where("answeredAt", "is", null)
		.where("withdrawnAt", "is", null)
		.executeTakeFirst();
	return Number(result.numDeletedRows);
}
