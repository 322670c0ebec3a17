import type { EventRow } from "#db/tables/events";
import { planSeats, type QueueUnit, type Seats, withoutHolder } from "./seat-plan";

const minute = 60_000;
const hour = 60 * minute;

/** No offer runs beyond this long before the event starts: people have to travel. */
const lastAnswerBeforeStart = 2 * hour;

/** Less time than this to answer is none: the seat is given at once. */
const shortestOffer = hour;

type Timed = Pick<EventRow, "offerHours" | "startsAt">;

/**
 * Until when an offer made now holds (UTC instant): the event's hours, cut short two hours before it starts. Null where
 * seats are given without asking: the event makes no offers, or less than an hour would be left to answer.
 */
export function offerEnd({ offerHours, startsAt }: Timed, now: Date): string | null {
	if (offerHours === null) return null;
	const last = startsAt === null ? Number.POSITIVE_INFINITY : Date.parse(startsAt) - lastAnswerBeforeStart;
	const end = Math.min(now.getTime() + offerHours * hour, last);
	return end - now.getTime() < shortestOffer ? null : new Date(end).toISOString();
}

/** The same for an offer that was made before: it keeps at least an hour from now. */
export function offerEndFromNow(event: Timed, now: Date): string {
	return offerEnd(event, now) ?? new Date(now.getTime() + shortestOffer).toISOString();
}

/**
 * Which offers to pass on among those that ran out: where somebody else waits for the seat. An offer nobody else waits
 * for stays open, because its holder would be the next to get it.
 */
export function offersToPassOn<Offer extends QueueUnit>(
	seats: Seats,
	queue: readonly QueueUnit[],
	ranOut: readonly Offer[],
): Offer[] {
	const released = ranOut.reduce<Seats>((left, offer) => withoutHolder(left, offer), seats);
	const { given } = planSeats(released, [...queue, ...ranOut]);
	return ranOut.filter((offer) => !given.includes(offer));
}
