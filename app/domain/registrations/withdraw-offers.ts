import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as seatQueries from "#db/queries/seats";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { noOffer } from "./rules";

/** Takes offers back: these people go to the end of the waiting list and are told. Runs under the event's lock. */
export async function withdrawOffers(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	ids: readonly string[],
	/** Why staff passed the seat on; absent when the time ran out. */
	{ reason }: { reason?: string } = {},
): Promise<void> {
	const at = deps.now().toISOString();
	const waitlistedAt = endOfList(await seatQueries.findLatestPlace(trx, event.id), at);
	await registrationCommands.updateMany(trx, ids, { ...noOffer, waitlistedAt, updatedAt: at });
	for (const subjectId of ids)
		await record(trx, deps, {
			action: "registration.offer-passed-on",
			subjectId,
			eventId: event.id,
			officeId: event.officeId,
			...(reason ? { reason } : {}),
		});
	await announceRegistrations(trx, deps, ids, { letter: "registration-offer-lapsed" });
}

/** Behind everybody, those who joined in this very millisecond included. */
function endOfList(latest: string | null, at: string): string {
	return latest === null || latest < at ? at : new Date(Date.parse(latest) + 1).toISOString();
}
