import type { Tx } from "#db/client";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { Actor, Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { reachesEvent } from "../events/reach";
import { changeSeats, type Settled } from "./change-seats";
import { type StaffRefusal, staffRefusalOf } from "./rules";

/** Why a registration cannot be changed now. */
export type ChangeRefusal = { ok: false; reason: "no-such-registration" | StaffRefusal };

/**
 * Changes one registration of this very event as it is under the event's lock, so that what is decided about it holds,
 * and settles the seats. The holder of its link reaches it, the contact of its group, and whoever plans the event. Refused where letters would speak of a date that is past, withdrawn or not yet public.
 */
export async function changeRegistration<Answer extends { ok: boolean }>(
	deps: Deps,
	eventId: string,
	registrationId: string,
	change: (trx: Tx, event: EventRow, before: Registration) => Promise<Answer>,
): Promise<Settled<Answer> | ChangeRefusal> {
	const answer = await changeSeats(deps, eventId, async (trx, event): Promise<Answer | ChangeRefusal> => {
		const before = await registrationQueries.findById(trx, registrationId);
		if (before?.eventId !== eventId || !(await reaches(trx, deps.actor, event, before)))
			return { ok: false, reason: "no-such-registration" };
		const refusal = staffRefusalOf(phaseOf(event, deps.now()));
		return refusal ? { ok: false, reason: refusal } : change(trx, event, before);
	});
	if (!answer.ok && "reason" in answer && answer.reason === "no-such-event")
		return { ok: false, reason: "no-such-registration" };
	return answer as Settled<Answer> | ChangeRefusal;
}

async function reaches(trx: Tx, actor: Actor, event: EventRow, { id, groupId }: Registration): Promise<boolean> {
	if (actor.kind === "link") return actor.id === id || (groupId !== null && actor.id === groupId);
	return reachesEvent(trx, actor, "registrations.write", event);
}
