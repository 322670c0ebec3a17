import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as accountQueries from "#db/queries/accounts";
import type { EventRow } from "#db/tables/events";
import { officesOf } from "../accounts/rules";
import type { Actor } from "../deps";

/** Whether the actor may plan for an office: the system for any, an account for those it reaches, nobody else. */
export async function reachesOffice(trx: Tx, actor: Actor, officeId: string): Promise<boolean> {
	if (actor.kind === "system") return true;
	const user = actor.kind === "user" && actor.id ? await accountQueries.findUser(trx, actor.id) : undefined;
	if (!user) return false;
	const officeIds = officesOf(user);
	return officeIds === null || officeIds.includes(officeId);
}

/** Locks an event the actor may plan. Undefined when there is none, or it belongs to another office. */
export async function lockOwnEvent(trx: Tx, actor: Actor, eventId: string): Promise<EventRow | undefined> {
	const event = await eventCommands.lock(trx, eventId);
	return event && (await reachesOffice(trx, actor, event.officeId)) ? event : undefined;
}
