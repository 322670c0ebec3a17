import type { ReadDb, Tx } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as accountQueries from "#db/queries/accounts";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import type { Role } from "../accounts/types";
import type { Actor } from "../deps";
import { reachesCooperative } from "./rules";
import type { CooperativeReach } from "./types";

/** Which cooperatives an account reaches: null for all of them. */
export async function findReach(
	db: ReadDb,
	account: { role: Role; officeId: string },
): Promise<CooperativeReach | null> {
	if (account.role === "admin") return null;
	const office = await accountQueries.findOffice(db, account.officeId);
	if (!office) throw new Error(`There is no office ${account.officeId}.`);
	const { id: officeId, provinceCode, regencyCode } = office;
	return provinceCode === null && regencyCode === null ? null : { officeId, provinceCode, regencyCode };
}

/**
 * Locks a cooperative the actor reaches: the system any, staff by their office, the holder of its link this one.
 * Undefined when there is none, or it is not theirs.
 */
export async function lockCooperative(trx: Tx, actor: Actor, id: string): Promise<CooperativeRecord | undefined> {
	if (!(await cooperativeCommands.lock(trx, id))) return undefined;
	const cooperative = await cooperativeQueries.findById(trx, id);
	if (!cooperative) return undefined;
	return (await isReached(trx, actor, cooperative)) ? cooperative : undefined;
}

async function isReached(trx: Tx, actor: Actor, cooperative: CooperativeRecord): Promise<boolean> {
	if (actor.kind === "system") return true;
	if (actor.kind === "link") return actor.id === cooperative.organisationId;
	const user = actor.kind === "user" && actor.id ? await accountQueries.findUser(trx, actor.id) : undefined;
	return user !== undefined && reachesCooperative(await findReach(trx, user), cooperative);
}

/** Whether the actor is staff of the office that confirms a cooperative's stages. */
export async function isOwnOffice(
	trx: Tx,
	actor: Actor,
	{ officeId }: Pick<CooperativeRecord, "officeId">,
): Promise<boolean> {
	if (officeId === null || actor.kind !== "user" || !actor.id) return false;
	return (await accountQueries.findUser(trx, actor.id))?.officeId === officeId;
}
