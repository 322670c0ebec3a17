import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";
import * as speakerQueries from "#db/queries/speakers";
import type { EventDay, EventRow, EventSession } from "#db/tables/events";
import type { SpeakerSlot } from "./rules";

/** An event's programme with its people, as it is now. */
export interface SpeakerProgramme {
	event: EventRow;
	days: EventDay[];
	region: regionQueries.Region | undefined;
	sessions: EventSession[];
	people: speakerQueries.SessionPerson[];
}

/** Reads the programme of an event with who speaks where. A fixed number of queries. */
export async function loadProgramme(db: ReadDb, event: EventRow): Promise<SpeakerProgramme> {
	const region = event.regencyCode ? await regionQueries.findRegency(db, event.regencyCode) : undefined;
	return {
		event,
		region,
		days: await eventQueries.listDays(db, event.id),
		sessions: await eventQueries.listSessions(db, event.id),
		people: await speakerQueries.listSessionPeople(db, event.id),
	};
}

/** The sessions of one speaker, in order of time. */
export function slotsOf({ event, region, sessions, people }: SpeakerProgramme, speakerId: string): SpeakerSlot[] {
	const place = [event.venueName, event.venueAddress, region?.name].filter(Boolean).join(", ");
	return sessions.flatMap((session) => {
		const person = people.find((one) => one.sessionId === session.id && one.speakerId === speakerId);
		if (!person) return [];
		return {
			sessionId: session.id,
			title: session.title,
			role: person.role,
			start: session.startsAtLocal,
			end: session.endsAtLocal,
			timeZone: event.timeZone,
			room: session.room,
			place: event.mode === "online" ? "" : place,
		};
	});
}
