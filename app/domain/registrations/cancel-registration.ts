import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { changeSeats, type Settled } from "./change-seats";
import { endRegistration } from "./end-registration";
import { isLiving } from "./rules";

type Cancelled =
	/** `changed` is false when it had been cancelled before. */
	| { ok: true; registration: Registration; changed: boolean }
	| { ok: false; reason: "no-such-registration" | "not-living" | "finished" };

export type CancelAnswer = Settled<Cancelled>;

/**
 * Ends a registration by its holder or by staff (the actor says which) and gives its seat to whoever waits first in
 * that party. Once: a repeat changes nothing and tells nobody. After the event has ended only staff may still do so, to
 * put the record right: then nobody is told and nobody moves up.
 */
export async function cancelRegistration(
	deps: Deps,
	registrationId: string,
	/** Shown to the person. */
	{ reason = null }: { reason?: string | null } = {},
): Promise<CancelAnswer> {
	const known = await registrationQueries.findById(deps.db, registrationId);
	if (!known) return { ok: false, reason: "no-such-registration" };
	const answer = await changeSeats(deps, known.eventId, async (trx, event): Promise<Cancelled> => {
		// Read again: whoever held the lock before may have changed it.
		const before = await registrationQueries.findById(trx, registrationId);
		if (!before) return { ok: false, reason: "no-such-registration" };
		if (before.status === "cancelled") return { ok: true, registration: before, changed: false };
		if (!isLiving(before.status)) return { ok: false, reason: "not-living" };
		if (isOver(phaseOf(event, deps.now())) && deps.actor.kind === "link") return { ok: false, reason: "finished" };

		const registration = await endRegistration(trx, deps, event, before, reason);
		return { ok: true, registration, changed: true };
	});
	return !answer.ok && answer.reason === "no-such-event" ? { ok: false, reason: "no-such-registration" } : answer;
}
