import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as accountQueries from "#db/queries/accounts";
import type { EventRow } from "#db/tables/events";
import { officesOf } from "../accounts/rules";
import type { Actor } from "../deps";

/** The offices the actor may plan for: null for all of them, none for whoever is no account. */
export async function officesReached(trx: Tx, actor: Actor): Promise<string[] | null> {
	if (actor.kind === "system") return null;
	const user = actor.kind === "user" && actor.id ? await accountQueries.findUser(trx, actor.id) : undefined;
	return user ? officesOf(user) : [];
}

/** Whether the actor may plan for an office: the system for any, an account for those it reaches, nobody else. */
export async function reachesOffice(trx: Tx, actor: Actor, officeId: string): Promise<boolean> {
	const officeIds = await officesReached(trx, actor);
	return officeIds === null || officeIds.includes(officeId);
}

/** Locks an event the actor may plan. Undefined when there is none, or it belongs to another office. */
export async function lockOwnEvent(trx: Tx, actor: Actor, eventId: string): Promise<EventRow | undefined> {
	const event = await eventCommands.lock(trx, eventId);
	return event && (await reachesOffice(trx, actor, event.officeId)) ? event : undefined;
}
