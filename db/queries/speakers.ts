import type { SpeakerRole } from "#app/domain/speakers/types";
import type { ReadDb } from "../client";
import type { EventSpeaker } from "../tables/speakers";

/** Somebody in one session of a programme. */
export interface SessionPerson
	extends Pick<EventSpeaker, "name" | "titlePrefix" | "titleSuffix" | "position" | "organisation"> {
	sessionId: string;
	speakerId: string;
	role: SpeakerRole;
}

/** The speakers and moderators of all sessions of an event, in the order in which a session names them; at most 2,000. */
export function listSessionPeople(db: ReadDb, eventId: string): Promise<SessionPerson[]> {
	return db
		.selectFrom("sessionSpeakers")
		.innerJoin("eventSpeakers", "eventSpeakers.id", "sessionSpeakers.speakerId")
		.select([
			"sessionSpeakers.sessionId",
			"sessionSpeakers.speakerId",
			"sessionSpeakers.role",
			"eventSpeakers.name",
			"eventSpeakers.titlePrefix",
			"eventSpeakers.titleSuffix",
			"eventSpeakers.position",
			"eventSpeakers.organisation",
		])
		.where("eventSpeakers.eventId", "=", eventId)
		.where("eventSpeakers.removedAt", "is", null)
		.orderBy("sessionSpeakers.sessionId")
		.orderBy("sessionSpeakers.position")
		.limit(2000)
		.execute();
}

/** The speakers and moderators of an event by name, at most 300. */
export function listByEvent(db: ReadDb, eventId: string): Promise<EventSpeaker[]> {
	return db
		.selectFrom("eventSpeakers")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("removedAt", "is", null)
		.orderBy("name")
		.orderBy("id")
		.limit(300)
		.execute();
}
