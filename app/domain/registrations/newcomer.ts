import type { Tx } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { findOrganisation, type NamedOrganisation } from "../organisations/find-organisation";
import { needsApproval, offeredCategories } from "./rules";
import { getsSeat } from "./seat-plan";
import { seatState } from "./seat-state";
import type { RegistrationSource } from "./types";

/** Somebody about to come in, alone or with `people` of a group. */
export interface Newcomer extends NamedOrganisation {
	source: RegistrationSource;
	people?: number;
	/** Staff have decided about this person by putting them on the list. */
	isDecided: boolean;
}

/**
 * What a newcomer's registration becomes: `pending` where the organiser decides about the party, a seat where one is
 * free after everyone who waits has had one, else a place in the queue; `not-invited` for a party without seats. Runs
 * under the event's lock.
 */
export async function statusOfNewcomer(
	trx: Tx,
	event: EventRow,
	{ source, people = 1, isDecided, ...organisation }: Newcomer,
): Promise<"pending" | "confirmed" | "waitlisted" | "not-invited"> {
	const { category } = organisation;
	const { quotas, seats, queue } = await seatState(trx, event);
	if (!offeredCategories(quotas).includes(category)) return "not-invited";
	if (!isDecided && needsApproval(event, quotas, category)) return "pending";
	const organisationId = (await findOrganisation(trx, organisation)) ?? null;
	const newcomer = { category, organisationId, isInvited: source === "invitation", people };
	return getsSeat(seats, queue, newcomer) ? "confirmed" : "waitlisted";
}
