import type { SpeakerRole } from "#app/domain/speakers/types";
import type { ReadDb } from "../client";
import type { EventRow, EventSession } from "../tables/events";
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

/** A session that somebody has in another event. */
export interface SessionElsewhere {
	email: string | null;
	phone: string | null;
	eventTitle: string;
	timeZone: EventRow["timeZone"];
	startsAtLocal: string;
	endsAtLocal: string;
}

/**
 * Sessions of other events with people of these addresses or telephone numbers, from one date to another, at most 200:
 * those of published events, and of the same office's drafts.
 */
export async function listElsewhere(
	db: ReadDb,
	event: Pick<EventRow, "id" | "officeId">,
	contacts: { emails: readonly string[]; phones: readonly string[] },
	between: { from: string; to: string },
): Promise<SessionElsewhere[]> {
	const { emails, phones } = contacts;
	if (emails.length + phones.length === 0) return [];
	return (
		db
			.selectFrom("eventSpeakers")
			.innerJoin("sessionSpeakers", "sessionSpeakers.speakerId", "eventSpeakers.id")
			.innerJoin("eventSessions", "eventSessions.id", "sessionSpeakers.sessionId")
			.innerJoin("events", "events.id", "eventSpeakers.eventId")
			.select([
				"eventSpeakers.email",
				"eventSpeakers.phone",
				"events.title as eventTitle",
				"events.timeZone",
				"eventSessions.startsAtLocal",
				"eventSessions.endsAtLocal",
			])
			.where("events.id", "!=", event.id)
			.where((eb) =>
				eb.or([
					eb("events.status", "=", "published"),
					eb.and([eb("events.status", "=", "draft"), eb("events.officeId", "=", event.officeId)]),
				]),
			)
			.where((eb) =>
				eb.or([
					...(emails.length > 0 ? [eb("eventSpeakers.email", "in", [...emails])] : []),
					...(phones.length > 0 ? [eb("eventSpeakers.phone", "in", [...phones])] : []),
				]),
			)
			.where("eventSpeakers.removedAt", "is", null)
			.where("eventSessions.removedAt", "is", null)
			// A day before and after: the other event may lie in another zone.
			.where("eventSessions.startsAtLocal", ">=", between.from)
			.where("eventSessions.startsAtLocal", "<=", between.to)
			.orderBy("eventSessions.startsAtLocal")
			.orderBy("eventSessions.id")
			.limit(200)
			.execute()
	);
}

/** One person of an event who was not taken off it. */
export function findSpeaker(db: ReadDb, eventId: string, speakerId: string): Promise<EventSpeaker | undefined> {
	return db
		.selectFrom("eventSpeakers")
		.selectAll()
		.where("id", "=", speakerId)
		.where("eventId", "=", eventId)
		.where("removedAt", "is", null)
		.executeTakeFirst();
}

/** Whose personal link this is; nobody's once it was renewed or revoked. */
export function findByLinkHash(db: ReadDb, linkHash: string): Promise<EventSpeaker | undefined> {
	return db
		.selectFrom("eventSpeakers")
		.selectAll()
		.where("linkHash", "=", linkHash)
		.where("removedAt", "is", null)
		.executeTakeFirst();
}

/** Everybody of an event who was invited, those taken off it since among them: their calendars may still show it. */
export function listInvited(db: ReadDb, eventId: string): Promise<EventSpeaker[]> {
	return db
		.selectFrom("eventSpeakers")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("invitedAt", "is not", null)
		.orderBy("id")
		.limit(300)
		.execute();
}

/** Sessions by id, whether they are still in the programme or not. */
export function listSessionsById(db: ReadDb, ids: readonly string[]): Promise<EventSession[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("eventSessions")
		.selectAll()
		.where("id", "in", [...ids])
		.limit(500)
		.execute();
}
