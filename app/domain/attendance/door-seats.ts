import type { ReadDb } from "#db/client";
import * as seatQueries from "#db/queries/seats";
import type { EventRow } from "#db/tables/events";
import { freeSeats } from "../registrations/seat-plan";
import { takenSeats } from "../registrations/seat-state";
import { type Category, categories } from "../registrations/types";

/**
 * Seats that are left for people at the door, per party; 0 for a party that is not invited. People who came unregistered
 * are counted apart from the quotas; here they count, because they sit on chairs.
 */
export async function doorSeats(
	db: ReadDb,
	event: Pick<EventRow, "id" | "seatsPerOrganisation">,
): Promise<Record<Category, number>> {
	const { seats } = await takenSeats(db, event);
	const walkIns = await seatQueries.countWalkInsByCategory(db, event.id);
	const left = (category: Category) => Math.max(0, freeSeats(seats, category, true) - (walkIns.get(category) ?? 0));
	return Object.fromEntries(categories.map((category) => [category, left(category)])) as Record<Category, number>;
}
