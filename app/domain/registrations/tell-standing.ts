import type { Tx } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { mailAddressOf } from "../messages/recipients";
import { startOfferClock } from "./start-offer-clock";
import type { livingStatuses } from "./types";

/**
 * Tells somebody who is reached somewhere else from now on where they stand. Who holds an offer is asked again; where its
 * clock stands, a letter starts it. Runs under the event's lock.
 */
export async function tellStanding(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	{ id, status, offeredAt, ...person }: Registration & { status: (typeof livingStatuses)[number] },
): Promise<void> {
	const isOffered = status === "waitlisted" && offeredAt !== null;
	if (isOffered && mailAddressOf(person) !== null) await startOfferClock(trx, deps, event, id);
	await announceRegistrations(trx, deps, [id], {
		letter: isOffered ? "registration-offered" : `registration-${status}`,
	});
}
