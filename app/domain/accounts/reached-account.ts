import type { Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as accountQueries from "#db/queries/accounts";
import * as roleGrantQueries from "#db/queries/role-grants";
import type { Actor } from "../deps";
import { reachOfActor } from "./held-roles";
import { isHouseAdmin, knowsAccount, ownsAccount } from "./rules";

/**
 * An account that the actor knows, or `owns`: may change as a whole; see the rules of these names. Undefined when there is
 * none, or it is not theirs. Whoever asks waits for every other change to what admins hold, and to this account.
 */
export async function lockAccount(trx: Tx, actor: Actor, userId: string, { owns }: { owns: boolean }) {
	await roleGrantCommands.lockAdmins(trx);
	await accountCommands.lockUser(trx, userId);
	const user = await accountQueries.findUser(trx, userId);
	if (!user) return undefined;
	const grants = await roleGrantQueries.listByUsers(trx, [userId]);
	const reach = await reachOfActor(trx, actor, "users.manage");
	const isReached = owns ? ownsAccount : knowsAccount;
	return isReached(reach, { officeId: user.officeId, grants }) ? user : undefined;
}

/** Whether nobody but this account can run the house: no other active admin of all of it. */
export async function isLastAdmin(trx: Tx, userId: string): Promise<boolean> {
	if (!isHouseAdmin(await roleGrantQueries.listHeld(trx, userId))) return false;
	return (await accountQueries.countActiveAdmins(trx, userId)) === 0;
}
