import type { Tx } from "#db/client";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { lockOwnEvent } from "../events/reach";
import { type StaffRefusal, staffRefusalOf } from "./rules";

export type LockedRegistration =
	| { ok: true; event: EventRow; registration: Registration }
	| { ok: false; reason: "no-such-registration" | StaffRefusal };

/**
 * A registration of this very event as it is under the event's lock, so that what is decided about it holds. Refused
 * where letters would speak of a date that is past, withdrawn or not yet public, and for events of other offices.
 */
export async function lockRegistration(
	trx: Tx,
	{ actor, now }: Pick<Deps, "actor" | "now">,
	eventId: string,
	registrationId: string,
): Promise<LockedRegistration> {
	const event = await lockOwnEvent(trx, actor, eventId);
	const registration = event && (await registrationQueries.findById(trx, registrationId));
	if (!event || registration?.eventId !== eventId) return { ok: false, reason: "no-such-registration" };
	const refusal = staffRefusalOf(phaseOf(event, now()));
	return refusal ? { ok: false, reason: refusal } : { ok: true, event, registration };
}
