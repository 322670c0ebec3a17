import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Deps } from "../deps";
import { offerEndFromNow } from "./offer-rules";

/** Starts the clock of an offer to somebody without e-mail, once: staff have just told them. Under the event's lock. */
export async function startOfferClock(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	event: EventRow,
	registrationId: string,
): Promise<void> {
	const registration = await registrationQueries.findById(trx, registrationId);
	if (registration?.offeredAt == null || registration.offerExpiresAt !== null) return;
	await registrationCommands.update(trx, registrationId, { offerExpiresAt: offerEndFromNow(event, now()) });
}
