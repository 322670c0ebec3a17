import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { freeSeats } from "./rules";
import type { Category } from "./types";

/**
 * Gives free seats to those who wait, party by party, in the order in which they joined the waiting list, and tells
 * them. Returns the ids of the promoted. Call it under the event's lock after anything that may free seats. Nobody is
 * promoted into a draft, a cancelled or a finished event; while an event is postponed its seats wait for the new date,
 * because nobody could say yes without one.
 */
export async function promoteWaiting(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	categories: readonly Category[],
): Promise<string[]> {
	const at = deps.now().toISOString();
	if (event.status !== "published" || (event.endsAt !== null && event.endsAt <= at)) return [];
	const quotas = await eventQueries.listQuotas(trx, event.id);
	const confirmed = await registrationQueries.countSeats(trx, event.id);
	const promoted: string[] = [];
	for (const category of new Set(categories)) {
		const free = freeSeats(quotas, confirmed, category);
		if (free === 0) continue;
		for (const waiting of await registrationQueries.listWaiting(trx, event.id, category, free)) {
			await registrationCommands.update(trx, waiting.id, {
				status: "confirmed",
				confirmedAt: at,
				promotedAt: at,
				updatedAt: at,
			});
			await record(trx, deps, {
				action: "registration.promoted",
				subjectId: waiting.id,
				eventId: event.id,
				officeId: event.officeId,
				before: { status: "waitlisted" },
				after: { status: "confirmed" },
			});
			promoted.push(waiting.id);
		}
	}
	if (promoted.length > 0) await announceRegistrations(trx, deps, promoted, { letter: "registration-promoted" });
	return promoted;
}
