import type { Deps } from "../deps";
import { type ChangeRefusal, changeRegistration } from "./change-registration";
import { offersToPassOn } from "./offer-rules";
import { unitsOf } from "./seat-plan";
import { seatState } from "./seat-state";
import { withdrawOffers } from "./withdraw-offers";

export type PassOnAnswer =
	| { ok: true }
	| ChangeRefusal
	/** Nobody else waits for the seat: it would be offered to the same person at once. */
	| { ok: false; reason: "no-offer" | "nobody-waits" };

/** Passes a held seat on to the next in line before its time, because staff cannot reach the person or know better. */
export async function passOnOffer(
	deps: Deps,
	eventId: string,
	registrationId: string,
	/** Kept in the trail. */
	{ reason }: { reason: string },
) {
	return changeRegistration(deps, eventId, registrationId, async (trx, event, before): Promise<PassOnAnswer> => {
		if (before.status !== "waitlisted" || before.offeredAt === null) return { ok: false, reason: "no-offer" };
		const { seats, queue } = await seatState(trx, event, { withFullParties: true });
		if (offersToPassOn(seats, queue, unitsOf([before])).length === 0) return { ok: false, reason: "nobody-waits" };
		await withdrawOffers(trx, deps, event, [registrationId], { reason });
		return { ok: true };
	});
}
