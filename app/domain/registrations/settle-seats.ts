import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { planSeats } from "./seat-plan";
import { seatState } from "./seat-state";

/**
 * Gives every free seat to whoever is next and tells them; returns their ids. Runs under the event's lock after
 * anything that may free seats. Nobody is promoted into a draft, a cancelled or a finished event; while an event is
 * postponed its seats wait for the new date, because nobody could say yes without one.
 */
export async function settleSeats(trx: Tx, deps: Deps, eventId: string): Promise<string[]> {
	const at = deps.now().toISOString();
	const event = await eventQueries.findById(trx, eventId);
	if (event?.status !== "published" || (event.endsAt !== null && event.endsAt <= at)) return [];
	const { seats, queue } = await seatState(trx, event);
	const promoted = planSeats(seats, queue).given.flatMap(({ ids }) => ids);
	if (promoted.length === 0) return [];
	await registrationCommands.updateMany(trx, promoted, {
		status: "confirmed",
		confirmedAt: at,
		promotedAt: at,
		updatedAt: at,
	});
	for (const subjectId of promoted)
		await record(trx, deps, {
			action: "registration.promoted",
			subjectId,
			eventId,
			officeId: event.officeId,
			before: { status: "waitlisted" },
			after: { status: "confirmed" },
		});
	await announceRegistrations(trx, deps, promoted, { letter: "registration-promoted" });
	return promoted;
}
