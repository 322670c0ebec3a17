import * as seatQueries from "#db/queries/seats";
import { type Deps, systemActor } from "../deps";
import { changeSeats } from "./change-seats";
import { offersToPassOn } from "./offer-rules";
import { unitsOf } from "./seat-plan";
import { seatState } from "./seat-state";
import { withdrawOffers } from "./withdraw-offers";

/** Passes every offer that ran out on to whoever waits for the seat. Returns how many. */
export async function expireOffers(given: Deps): Promise<number> {
	const deps = { ...given, actor: systemActor };
	const at = deps.now().toISOString();
	let passedOn = 0;
	for (const eventId of await seatQueries.listEventsWithExpiredOffers(deps.db, at))
		await changeSeats(deps, eventId, async (trx, event) => {
			const ranOut = unitsOf(await seatQueries.listExpiredOffers(trx, eventId, at));
			const { seats, queue } = await seatState(trx, event, { withFullParties: true });
			const ids = offersToPassOn(seats, queue, ranOut).flatMap((offer) => offer.ids);
			if (ids.length > 0) await withdrawOffers(trx, deps, event, ids);
			passedOn += ids.length;
			return { ok: true };
		});
	return passedOn;
}
