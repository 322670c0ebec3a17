import type { Tx } from "#db/client";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as officeQueries from "#db/queries/offices";
import type { Office } from "#db/tables/accounts";
import { mayAct, reachOfActor } from "../accounts/held-roles";
import type { Actor } from "../deps";

/**
 * An office that the actor may change: whoever manages the accounts of the one above it, and for the top whoever manages
 * the whole house. Undefined when there is none, or it is not theirs. Whoever asks waits for every other change to the tree
 * and to what admins hold.
 */
export async function lockManagedOffice(trx: Tx, actor: Actor, officeId: string): Promise<Office | undefined> {
	await roleGrantCommands.lockAdmins(trx);
	const office = await officeQueries.findById(trx, officeId);
	if (!office) return undefined;
	if (office.parentId === null) {
		const { officeIds } = await reachOfActor(trx, actor, "users.manage");
		return officeIds === null ? office : undefined;
	}
	return (await mayAct(trx, actor, "users.manage", { officeId: office.parentId })) ? office : undefined;
}
