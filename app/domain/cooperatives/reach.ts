import type { ReadDb, Tx } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as officeQueries from "#db/queries/offices";
import { heldBy } from "../accounts/held-roles";
import { can, officesHolding, type Permission, reachOf } from "../accounts/rules";
import type { HeldRole } from "../accounts/types";
import type { Actor } from "../deps";
import { type ReachedPlace, reachesCooperative, reachOfOffices } from "./rules";
import type { CooperativeReach } from "./types";

/** Which cooperatives somebody with these roles may do something with: null for all of them. */
export async function findReach(
	db: ReadDb,
	held: readonly HeldRole[],
	permission: Permission,
): Promise<CooperativeReach | null> {
	if (reachOf(held, permission).officeIds === null) return null;
	return reachOfOffices(await officeQueries.listByIds(db, officesHolding(held, permission)));
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
	return mayWorkWith(trx, actor, cooperative);
}

/** Whether an account may work with the cooperatives of a place. */
export async function mayWorkWith(trx: Tx, actor: Actor, place: ReachedPlace): Promise<boolean> {
	const held = await heldBy(trx, actor);
	if (!can(held, "cooperatives.write")) return false;
	return reachesCooperative(await findReach(trx, held, "cooperatives.write"), place);
}

/** Whether the actor is staff of the office that confirms a cooperative's stages: its own, not one above it. */
export async function isOwnOffice(
	trx: Tx,
	actor: Actor,
	{ officeId }: Pick<CooperativeRecord, "officeId">,
): Promise<boolean> {
	if (officeId === null) return false;
	return officesHolding(await heldBy(trx, actor), "cooperatives.confirm").includes(officeId);
}
