import type { ReadDb } from "#db/client";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { chosenSessionFacts, dayFacts } from "../calendar/day-facts";
import type { ParticipationStatus, PersonalDayFacts } from "../calendar/facts";
import { ownUid } from "../calendar/own-uid";
import type { Site } from "../deps";
import { printedName } from "./rules";

/**
 * The days of a participant's seat, and the chosen sessions with a place, for a calendar file; none without a seat or without a date. A day that was mailed as
 * an invitation keeps its UID and SEQUENCE, so that the file merges with it; any other day has a UID of its own.
 */
export async function personalDays(
	read: ReadDb,
	site: Site,
	registration: Registration,
	event: EventRow,
): Promise<PersonalDayFacts[]> {
	if (registration.status !== "confirmed" || event.status !== "published") return [];
	const days = await eventQueries.listDays(read, event.id);
	const region = event.regencyCode ? await regionQueries.findRegency(read, event.regencyCode) : undefined;
	// What went to the contact of a group is not in this person's mailbox.
	const entries = (await calendarEntryQueries.listLiving(read, [registration.id])).filter(
		({ attendeeEmail }) => attendeeEmail === registration.email,
	);
	const { language } = registration;
	const chosen = await sessionChoiceQueries.listChosenSessions(read, [registration.id]);
	const held = chosen.filter(({ status }) => status === "confirmed");
	const common = { event, region, language, baseUrl: site.baseUrl };
	const slots = days.flatMap((day, index) => {
		const sessions = held.filter(({ dayId }) => dayId === day.id);
		return [
			{ id: day.id, shown: dayFacts({ ...common, day, dayNumber: index + 1, dayCount: days.length, sessions }) },
			...sessions.map((session) => ({ id: session.sessionId, shown: chosenSessionFacts({ ...common, session }) })),
		];
	});
	return slots.map(({ id, shown }) => {
		const entry = entries.find(({ dayId, sessionId }) => dayId === id || sessionId === id);
		return {
			...shown,
			uid: entry?.uid ?? ownUid(registration.id, id),
			sequence: entry?.sequence ?? event.scheduleVersion,
			dtstamp: entry?.dtstamp ?? event.updatedAt,
			createdAt: entry?.createdAt ?? registration.registeredAt,
			cancelled: false,
			organizer: { name: site.organizer.name, email: entry?.organizer ?? site.organizer.address },
			attendee: entry
				? {
						name: printedName(registration),
						email: entry.attendeeEmail,
						partstat: entry.partstat as ParticipationStatus,
					}
				: null,
		};
	});
}
