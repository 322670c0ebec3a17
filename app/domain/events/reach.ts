import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import type { EventRow } from "#db/tables/events";
import { mayAct } from "../accounts/held-roles";
import type { Permission } from "../accounts/rules";
import type { Actor } from "../deps";

/** Whether the actor may do something with an event. */
export function reachesEvent(
	trx: Tx,
	actor: Actor,
	permission: Permission,
	{ id, officeId }: Pick<EventRow, "id" | "officeId">,
): Promise<boolean> {
	return mayAct(trx, actor, permission, { officeId, eventId: id });
}

/** Locks an event with which the actor may do something. Undefined when there is none, or it is not theirs. */
export async function lockOwnEvent(
	trx: Tx,
	actor: Actor,
	permission: Permission,
	eventId: string,
): Promise<EventRow | undefined> {
	const event = await eventCommands.lock(trx, eventId);
	return event && (await reachesEvent(trx, actor, permission, event)) ? event : undefined;
}
