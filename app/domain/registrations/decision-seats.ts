import type { Tx } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { PartyRoom } from "./decision";
import { freeSeats, planSeats, unitOf } from "./seat-plan";
import { seatState } from "./seat-state";
import { categories } from "./types";

/**
 * Which of these people there is a seat for now, by the one rule, in the order given and after everyone who waits
 * already; and per party what that leaves against how many were chosen. Read under the event's lock.
 */
export async function seatsForChosen(
	trx: Tx,
	event: EventRow,
	chosen: readonly Registration[],
): Promise<{ fitting: Registration[]; rooms: PartyRoom[] }> {
	if (chosen.length === 0) return { fitting: [], rooms: [] };
	const { seats, queue } = await seatState(trx, event);
	const { left } = planSeats(seats, queue);
	const units = chosen.map((registration) => ({ ...unitOf(registration), registration }));
	const fitting = planSeats(left, units).given.map(({ registration }) => registration);
	const rooms = categories.flatMap((category): PartyRoom[] => {
		const ofParty = (among: readonly Registration[]) => among.filter((one) => one.category === category).length;
		const people = ofParty(chosen);
		if (people === 0) return [];
		return [
			{
				category,
				seats: seats.parties[category].seats,
				free: freeSeats(left, category),
				chosen: people,
				fitting: ofParty(fitting),
				perOrganisation: seats.perOrganisation,
			},
		];
	});
	return { fitting, rooms };
}
