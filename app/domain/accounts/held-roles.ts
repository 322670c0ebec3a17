import type { ReadDb } from "#db/client";
import * as roleGrantQueries from "#db/queries/role-grants";
import type { Actor } from "../deps";
import { canAt, type Permission, reachOf } from "./rules";
import type { HeldRole, Place, Reach } from "./types";

const everything: Reach = { officeIds: null, eventIds: [] };

/** The roles of whoever acts, as they are now: none for a disabled account and for whoever has no account. */
export function heldBy(db: ReadDb, actor: Actor): Promise<HeldRole[]> {
	return actor.kind === "user" && actor.id ? roleGrantQueries.listHeld(db, actor.id) : Promise.resolve([]);
}

/** Where the actor may do something: the system everywhere, an account where it holds a role that allows it. */
export async function reachOfActor(db: ReadDb, actor: Actor, permission: Permission): Promise<Reach> {
	return actor.kind === "system" ? everything : reachOf(await heldBy(db, actor), permission);
}

/** Whether the actor may do something with an object of an office or an event: the system always. */
export async function mayAct(db: ReadDb, actor: Actor, permission: Permission, place: Place): Promise<boolean> {
	return actor.kind === "system" || canAt(await heldBy(db, actor), permission, place);
}

/** The account that gives a role, for its record; null when the system does. */
export const grantedBy = ({ kind, id }: Actor): string | null => (kind === "user" ? id : null);
