import type { Tx } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { Deps } from "../deps";
import { confirmWaiting } from "./confirm-waiting";
import { offerEnd } from "./offer-rules";
import { offerSeats } from "./offer-seats";
import { planSeats } from "./seat-plan";
import { seatState } from "./seat-state";

/**
 * Gives every free seat to whoever is next, or offers it where the event asks first, and tells them; returns their ids.
 * A group gets its seats without being asked: its contact has answered for all. Runs under the event's lock after
 * anything that may free seats. Nobody moves up in a draft, a cancelled or a finished event; while an event is postponed
 * its seats wait for the new date, because nobody could say yes without one.
 */
export async function settleSeats(trx: Tx, deps: Deps, eventId: string): Promise<string[]> {
	const now = deps.now();
	const event = await eventQueries.findById(trx, eventId);
	if (event?.status !== "published" || (event.endsAt !== null && event.endsAt <= now.toISOString())) return [];
	const { seats, queue } = await seatState(trx, event);
	const { given } = planSeats(seats, queue);
	const end = offerEnd(event, now);
	const idsOf = (isAsked: boolean) =>
		given.filter(({ isGroup }) => (end !== null && !isGroup) === isAsked).flatMap(({ ids }) => ids);
	const [asked, seated] = [idsOf(true), idsOf(false)];
	if (seated.length > 0) await confirmWaiting(trx, deps, event, seated, { action: "registration.promoted" });
	if (end !== null && asked.length > 0) await offerSeats(trx, deps, event, asked, end);
	return [...seated, ...asked];
}
