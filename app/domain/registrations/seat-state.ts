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
	/** Those who wait in parties that have a seat left, in the order of the queue; nobody else can get one. */
	queue: QueueUnit[];
}

/** Reads the seats of an event as they are now; what is decided on it holds under the event's lock only. */
export async function seatState(
	db: ReadDb,
	{ id, seatsPerOrganisation }: Pick<EventRow, "id" | "seatsPerOrganisation">,
): Promise<SeatState> {
	const quotas = await eventQueries.listQuotas(db, id);
	const seats = seatsFrom({
		quotas,
		holders: await seatQueries.countHolders(db, id),
		perOrganisation: seatsPerOrganisation,
		organisations: seatsPerOrganisation === null ? new Map() : await seatQueries.countByOrganisation(db, id),
	});
	const open = categories.filter((category) => freeSeats(seats, category, true) > 0);
	return { quotas, seats, queue: unitsOf(await seatQueries.listQueue(db, id, open)) };
}
