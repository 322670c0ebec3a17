import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { announceRegistrations } from "../messages/announce-registrations";
import { noOffer } from "./rules";

/**
 * Ends a living registration and tells its holder, unless the event is over or the holder knows. Runs inside `changeSeats`, which gives the
 * seat to whoever is next.
 */
export async function endRegistration(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	before: Registration,
	/** Shown to the person. */
	reason: string | null,
	/** Whoever stands at the desk is not written to. */
	{ isTold = true }: { isTold?: boolean } = {},
): Promise<Registration> {
	const at = deps.now().toISOString();
	const registration = await registrationCommands.update(trx, before.id, {
		status: "cancelled",
		reason,
		endedAt: at,
		updatedAt: at,
		...noOffer,
	});
	await record(trx, deps, {
		action: "registration.cancelled",
		subjectId: before.id,
		eventId: event.id,
		officeId: event.officeId,
		before: { status: before.status },
		after: { status: "cancelled" },
		...(reason ? { reason } : {}),
	});
	if (isTold && !isOver(phaseOf(event, deps.now())))
		await announceRegistrations(trx, deps, [before.id], { letter: "registration-cancelled" });
	return registration;
}
