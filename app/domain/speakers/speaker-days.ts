import type { ReadDb } from "#db/client";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import type { EventRow } from "#db/tables/events";
import type { EventSpeaker } from "#db/tables/speakers";
import type { ParticipationStatus, PersonalDayFacts } from "../calendar/facts";
import { ownUid } from "../calendar/own-uid";
import { shownSession } from "../calendar/speaker-entries";
import type { Site } from "../deps";
import { printedName } from "../registrations/rules";
import { loadProgramme, slotsOf } from "./speaker-programme";

/**
 * A speaker's sessions for a calendar file; none without a date. A session that was mailed as an invitation keeps its
 * UID and SEQUENCE, so that the file merges with it.
 */
export async function speakerDays(
	read: ReadDb,
	site: Site,
	speaker: EventSpeaker,
	event: EventRow,
): Promise<PersonalDayFacts[]> {
	if (event.status !== "published") return [];
	const programme = await loadProgramme(read, event);
	const entries = await calendarEntryQueries.listLivingOfSpeakers(read, [speaker.id]);
	return slotsOf(programme, speaker.id).flatMap(({ sessionId, role }) => {
		const session = programme.sessions.find(({ id }) => id === sessionId);
		if (!session) return [];
		const entry = entries.find((one) => one.sessionId === sessionId && one.attendeeEmail === speaker.email);
		const { attendeeEmail: email, partstat } = entry ?? {};
		return {
			...shownSession(programme, speaker, session, role, site.baseUrl),
			uid: entry?.uid ?? ownUid(speaker.id, sessionId),
			sequence: entry?.sequence ?? event.scheduleVersion,
			dtstamp: entry?.dtstamp ?? event.updatedAt,
			createdAt: entry?.createdAt ?? speaker.createdAt,
			cancelled: false,
			organizer: { name: site.organizer.name, email: entry?.organizer ?? site.organizer.address },
			attendee: email ? { name: printedName(speaker), email, partstat: partstat as ParticipationStatus } : null,
		};
	});
}
