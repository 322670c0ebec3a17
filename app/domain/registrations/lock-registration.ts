import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";

export type LockedRegistration =
	| { ok: true; event: EventRow; registration: Registration }
	/** Unknown at this event; a record of a past event; an event that was called off. */
	| { ok: false; reason: "no-such-registration" | "finished" | "event-cancelled" };

/**
 * A registration of this very event as it is under the event's lock, so that what is decided about it holds. Refused
 * once the event has ended or was cancelled: then the record stays as it is.
 */
export async function lockRegistration(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	eventId: string,
	registrationId: string,
): Promise<LockedRegistration> {
	const event = await eventCommands.lock(trx, eventId);
	const registration = event && (await registrationQueries.findById(trx, registrationId));
	if (!event || registration?.eventId !== eventId) return { ok: false, reason: "no-such-registration" };
	const phase = phaseOf(event, now());
	if (phase === "finished") return { ok: false, reason: "finished" };
	if (phase === "cancelled") return { ok: false, reason: "event-cancelled" };
	return { ok: true, event, registration };
}
