import * as eventQueries from "#db/queries/events";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import * as registrationQueries from "#db/queries/registrations";
import { type Deps, systemActor } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { cancelRegistration } from "../registrations/cancel-registration";
import { isLiving } from "../registrations/rules";

/**
 * Frees the places of a person in dialogues that are still to come, whatever office's they are; each tells them and
 * withdraws the calendar entry. Who took part in one that is over stays counted. Done twice it changes nothing more.
 */
export async function freePlaces(deps: Deps, registrationId: string | null): Promise<void> {
	const registration = registrationId ? await registrationQueries.findById(deps.db, registrationId) : undefined;
	if (!registration) return;
	for (const { id, status, eventId } of await privacyRequestQueries.listOfPerson(deps.db, registration)) {
		const event = isLiving(status) ? await eventQueries.findById(deps.db, eventId) : undefined;
		if (event && !isOver(phaseOf(event, deps.now()))) await cancelRegistration({ ...deps, actor: systemActor }, id);
	}
}
