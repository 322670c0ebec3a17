import type { ReadDb } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import * as eventQueries from "#db/queries/events";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { type GivenUp, givenUp } from "./rules";

/**
 * What a person gives up as things stand: nothing once the event has begun or the person was there, without a seat, or
 * where the answers take back what an earlier one gave up. Whoever acts on it holds the event's lock.
 */
export async function standingRelease(
	db: ReadDb,
	event: EventRow,
	registration: Registration,
	now: Date,
): Promise<GivenUp | null> {
	const isAhead = event.status === "published" && phaseOf(event, now) !== "running" && !isOver(phaseOf(event, now));
	if (!isAhead || registration.status !== "confirmed") return null;
	if (await attendanceQueries.wasPresent(db, registration.id)) return null;
	const entries = await calendarEntryQueries.listLiving(db, [registration.id]);
	const days = await eventQueries.listDays(db, event.id);
	const choices = await sessionChoiceQueries.listChosenSessions(db, [registration.id]);
	return givenUp(
		entries,
		days.map(({ id }) => id),
		choices,
	);
}
