import { createHash } from "node:crypto";
import type { ReadDb } from "#db/client";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { dayFacts } from "../calendar/day-facts";
import type { ParticipationStatus, PersonalDayFacts } from "../calendar/facts";
import type { Site } from "../deps";
import { printedName } from "./rules";

/**
 * The days of a participant's seat for a calendar file; none without a seat or without a date. A day that was mailed as
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
	return days.map((day, index) => {
		const entry = entries.find(({ dayId }) => dayId === day.id);
		const facts = { event, day, dayNumber: index + 1, dayCount: days.length, region, language, baseUrl: site.baseUrl };
		return {
			...dayFacts(facts),
			uid: entry?.uid ?? ownUid(registration.id, day.id),
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

/** The same UUID-shaped UID at every download, so that a second one replaces the first. */
function ownUid(registrationId: string, dayId: string): string {
	const hex = createHash("sha256").update(`personal|${registrationId}|${dayId}`).digest("hex");
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
