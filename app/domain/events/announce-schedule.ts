import type { Tx } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import type { ScheduleFacts } from "./schedule-facts";

/** Tells everybody who takes part or waits about the schedule as it is now, and corrects their calendars. Returns how many. */
export async function announceSchedule(trx: Tx, deps: Deps, eventId: string, before: ScheduleFacts): Promise<number> {
	const living = await eventQueries.listLivingRegistrationIds(trx, eventId);
	await announceRegistrations(trx, deps, living, { letter: "event-changed", before });
	return living.length;
}
