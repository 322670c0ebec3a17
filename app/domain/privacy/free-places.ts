import * as eventQueries from "#db/queries/events";
import type { PrivacyRequest } from "#db/tables/privacy";
import { type Deps, systemActor } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { cancelRegistration } from "../registrations/cancel-registration";
import { isLiving } from "../registrations/rules";
import { registrationsReached } from "./registrations-reached";

/**
 * Frees the places that a request reaches in dialogues that are still to come, whatever office's they are; each tells them and
 * withdraws the calendar entry. Who took part in one that is over stays counted. Done twice it changes nothing more.
 */
export async function freePlaces(deps: Deps, request: PrivacyRequest): Promise<void> {
	for (const { id, status, eventId } of await registrationsReached(deps.db, request)) {
		const event = isLiving(status) ? await eventQueries.findById(deps.db, eventId) : undefined;
		if (event && !isOver(phaseOf(event, deps.now()))) await cancelRegistration({ ...deps, actor: systemActor }, id);
	}
}
