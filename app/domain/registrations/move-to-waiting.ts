import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as letterQueries from "#db/queries/letters";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { noOffer, placeAfterMove } from "./rules";

/**
 * Takes seats back: these people wait, each at the place their registration would have had, their calendar entries are
 * withdrawn and they are told. Runs under the event's lock, after the seats were lowered.
 */
export async function moveToWaiting(trx: Tx, deps: Deps, event: EventRow, ids: readonly string[]): Promise<void> {
	const at = deps.now().toISOString();
	for (const registration of await letterQueries.listRegistrations(trx, ids)) {
		await registrationCommands.update(trx, registration.id, {
			status: "waitlisted",
			waitlistedAt: placeAfterMove(registration),
			confirmedAt: null,
			promotedAt: null,
			isOverQuota: 0,
			updatedAt: at,
			...noOffer,
		});
		await record(trx, deps, {
			action: "registration.moved-to-waiting",
			subjectId: registration.id,
			eventId: event.id,
			officeId: event.officeId,
			before: { status: registration.status },
			after: { status: "waitlisted" },
		});
	}
	await announceRegistrations(trx, deps, ids, { letter: "registration-moved-to-waiting" });
}
