import { inTransaction, type Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import type { EventRow } from "#db/tables/events";
import type { Actor, Deps } from "../deps";
import { reachesEvent } from "../events/reach";
import { settleSeats } from "./settle-seats";

/** An answer that went well also says who got a seat because of it. */
export type Settled<Answer> = Answer extends { ok: true } ? Answer & { promotedIds: string[] } : Answer;

/**
 * The one way to change who sits or how many seats there are. Locks the event, lets `change` decide and write, and gives
 * every seat that is free afterwards to whoever is next, all in one transaction; a refusal settles nothing. An account
 * reaches the events of its offices only, or those that `reaches` says; whether a visitor or the holder of a link may do
 * this, `change` decides.
 */
export async function changeSeats<Answer extends { ok: boolean }>(
	deps: Deps,
	eventId: string,
	change: (trx: Tx, event: EventRow) => Promise<Answer>,
	reaches: (trx: Tx, actor: Actor, event: EventRow) => Promise<boolean> = plans,
): Promise<Settled<Answer> | { ok: false; reason: "no-such-event" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		const isOwn = event && (deps.actor.kind !== "user" || (await reaches(trx, deps.actor, event)));
		if (!event || !isOwn) return { ok: false, reason: "no-such-event" };
		const answer = await change(trx, event);
		if (!answer.ok) return answer as Settled<Answer>;
		return { ...answer, promotedIds: await settleSeats(trx, deps, eventId) } as unknown as Settled<Answer>;
	});
}

function plans(trx: Tx, actor: Actor, event: EventRow): Promise<boolean> {
	return reachesEvent(trx, actor, "registrations.write", event);
}
