import { printedName } from "#app/domain/registrations/rules";
import { readRegistrationAddress, registrationsQuery } from "#app/ui/registrations/registration-address";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as registrationListQueries from "#db/queries/registration-list";
import type { EventRow } from "#db/tables/events";
import { registrationFilter } from "./registration-filter.server";

/** The list that a registration was opened from, as a query, and who stands before and after it there. */
export async function registrationNeighbours(
	read: ReadDb,
	event: EventRow,
	id: string,
	query: URLSearchParams,
	now: Date,
) {
	const address = readRegistrationAddress(query);
	const filter = registrationFilter(event, await eventQueries.listDays(read, event.id), address, now);
	const { previous, next } = await registrationListQueries.findNeighbours(read, filter, address.sort, id);
	const kept = registrationsQuery(address);
	return {
		query: kept.size > 0 ? `?${kept}` : "",
		previous: previous && { id: previous.id, name: printedName(previous) },
		next: next && { id: next.id, name: printedName(next) },
	};
}
