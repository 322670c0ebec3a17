import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as letterQueries from "#db/queries/letters";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { mailAddressOf } from "../messages/recipients";

/**
 * Holds a seat for each of these people until `end` (UTC instant) and asks them. For somebody without e-mail the clock
 * starts when staff have reached them. Runs under the event's lock.
 */
export async function offerSeats(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	ids: readonly string[],
	end: string,
): Promise<void> {
	const at = deps.now().toISOString();
	for (const { id, offerCount, ...person } of await letterQueries.listRegistrations(trx, ids)) {
		const offerExpiresAt = mailAddressOf(person) === null ? null : end;
		await registrationCommands.update(trx, id, {
			offeredAt: at,
			offerExpiresAt,
			offerCount: offerCount + 1,
			updatedAt: at,
		});
		await record(trx, deps, {
			action: "registration.offered",
			subjectId: id,
			eventId: event.id,
			officeId: event.officeId,
			after: { offerExpiresAt },
		});
	}
	await announceRegistrations(trx, deps, ids, { letter: "registration-offered" });
}
