import type { Tx } from "../client";
import type { NewRegistrationGroup, RegistrationGroup } from "../tables/registrations";

/** Writes a new group. */
export function insert(trx: Tx, row: NewRegistrationGroup): Promise<RegistrationGroup> {
	return trx.insertInto("registrationGroups").values(row).returningAll().executeTakeFirstOrThrow();
}

/** Notes when the contact was reminded of seats without a name. */
export async function markReminded(trx: Tx, groupId: string, at: string): Promise<void> {
	await trx.updateTable("registrationGroups").set({ remindedAt: at }).where("id", "=", groupId).execute();
}
