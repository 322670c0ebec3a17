import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as seatQueries from "#db/queries/seats";
import type { EventQuota, EventRow } from "#db/tables/events";
import { freeSeats, type QueueUnit, type Seats, seatsFrom, unitsOf } from "./seat-plan";
import { categories } from "./types";

/** The seats of an event and who waits for them. */
export interface SeatState {
	quotas: EventQuota[];
	seats: Seats;
	/** Those who wait without an offer in parties that have a seat left, in order; nobody else can get one now. */
	queue: QueueUnit[];
}

/** The seats of an event as they are now, without who waits for them. */
export async function takenSeats(
	db: ReadDb,
	{ id, seatsPerOrganisation }: Pick<EventRow, "id" | "seatsPerOrganisation">,
): Promise<Omit<SeatState, "queue">> {
	const quotas = await eventQueries.listQuotas(db, id);
	const seats = seatsFrom({
		quotas,
		holders: await seatQueries.countHolders(db, id),
		perOrganisation: seatsPerOrganisation,
		organisations: seatsPerOrganisation === null ? new Map() : await seatQueries.countByOrganisation(db, id),
	});
	return { quotas, seats };
}

/** Reads the seats of an event as they are now; what is decided on it holds under the event's lock only. */
export async function seatState(
	db: ReadDb,
	event: Pick<EventRow, "id" | "seatsPerOrganisation">,
	/** The queues of full parties too, for what happens when somebody gives a seat back. */
	{ withFullParties = false }: { withFullParties?: boolean } = {},
): Promise<SeatState> {
	const { quotas, seats } = await takenSeats(db, event);
	const open = categories.filter((category) => withFullParties || freeSeats(seats, category, true) > 0);
	return { quotas, seats, queue: unitsOf(await seatQueries.listQueue(db, event.id, open)) };
}
