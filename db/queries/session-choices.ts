import type { RegistrationStatus, SessionChoiceStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { SessionChoice } from "../tables/questions";

/** A session with places of its own, and how many of them are taken. */
export interface LimitedSession {
	id: string;
	eventId: string;
	dayId: string;
	title: string;
	startsAtLocal: string;
	endsAtLocal: string;
	room: string;
	capacity: number;
	confirmed: number;
	waiting: number;
}

/** The sessions of these events among which people choose, in order of time, at most 200. */
export async function listLimitedSessions(db: ReadDb, eventIds: readonly string[]): Promise<LimitedSession[]> {
	if (eventIds.length === 0) return [];
	const rows = await db
		.selectFrom("eventSessions")
		.select(["id", "eventId", "dayId", "title", "startsAtLocal", "endsAtLocal", "room", "capacity"])
		.select((eb) =>
			(["confirmed", "waitlisted"] as const).map((status) =>
				eb
					.selectFrom("sessionChoices")
					.select((choice) => choice.fn.countAll<number>().as("count"))
					.whereRef("sessionChoices.sessionId", "=", "eventSessions.id")
					.where("sessionChoices.status", "=", status)
					.as(status),
			),
		)
		.where("eventId", "in", [...eventIds])
		.where("capacity", "is not", null)
		.where("removedAt", "is", null)
		.orderBy("startsAtLocal")
		.orderBy("id")
		.limit(200)
		.execute();
	return rows.map(({ confirmed, waitlisted, capacity, ...session }) => ({
		...session,
		capacity: capacity ?? 0,
		confirmed: Number(confirmed ?? 0),
		waiting: Number(waitlisted ?? 0),
	}));
}

/** The living choices of these people. */
export function listByRegistrations(db: ReadDb, registrationIds: readonly string[]): Promise<SessionChoice[]> {
	if (registrationIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("sessionChoices")
		.selectAll()
		.where("registrationId", "in", [...registrationIds])
		.where("status", "in", ["confirmed", "waitlisted"])
		.orderBy("sessionId")
		.execute();
}

/** The living choices of these people with the status of each person. */
export function listWithPeople(
	db: ReadDb,
	registrationIds: readonly string[],
): Promise<{ registrationId: string; sessionId: string; status: SessionChoiceStatus; person: RegistrationStatus }[]> {
	if (registrationIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("sessionChoices")
		.innerJoin("registrations", "registrations.id", "sessionChoices.registrationId")
		.select(["registrationId", "sessionId", "sessionChoices.status", "registrations.status as person"])
		.where("registrationId", "in", [...registrationIds])
		.where("sessionChoices.status", "in", ["confirmed", "waitlisted"])
		.execute();
}

/** The first people who wait for a place in a session and have a seat at the event, in the order of choosing. */
export async function listNext(db: ReadDb, sessionId: string, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom("sessionChoices")
		.innerJoin("registrations", "registrations.id", "sessionChoices.registrationId")
		.select("registrationId")
		.where("sessionId", "=", sessionId)
		.where("sessionChoices.status", "=", "waitlisted")
		.where("registrations.status", "=", "confirmed")
		.orderBy("chosenAt")
		.orderBy("registrationId")
		.limit(limit)
		.execute();
	return rows.map(({ registrationId }) => registrationId);
}

/** Everybody with a living choice of a session, at most 20,000. */
export async function listChoosers(db: ReadDb, sessionId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("sessionChoices")
		.select("registrationId")
		.where("sessionId", "=", sessionId)
		.where("status", "in", ["confirmed", "waitlisted"])
		.orderBy("registrationId")
		.limit(20_000)
		.execute();
	return rows.map(({ registrationId }) => registrationId);
}

/** Which events these registrations are for. */
export async function listEventIds(db: ReadDb, registrationIds: readonly string[]): Promise<string[]> {
	if (registrationIds.length === 0) return [];
	const rows = await db
		.selectFrom("registrations")
		.select("eventId")
		.distinct()
		.where("id", "in", [...registrationIds])
		.execute();
	return rows.map(({ eventId }) => eventId);
}

/** A chosen session as its holder sees it. */
export interface ChosenSession {
	registrationId: string;
	sessionId: string;
	dayId: string;
	status: SessionChoiceStatus;
	title: string;
	room: string;
	startsAtLocal: string;
	endsAtLocal: string;
}

/** The sessions with places of their own that these people chose and still hold or wait for, in order of time. */
export function listChosenSessions(db: ReadDb, registrationIds: readonly string[]): Promise<ChosenSession[]> {
	if (registrationIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("sessionChoices")
		.innerJoin("eventSessions", "eventSessions.id", "sessionChoices.sessionId")
		.select(["registrationId", "sessionId", "sessionChoices.status", "dayId", "title", "room"])
		.select(["startsAtLocal", "endsAtLocal"])
		.where("registrationId", "in", [...registrationIds])
		.where("sessionChoices.status", "in", ["confirmed", "waitlisted"])
		.where("eventSessions.capacity", "is not", null)
		.where("eventSessions.removedAt", "is", null)
		.orderBy("startsAtLocal")
		.orderBy("sessionId")
		.execute();
}

/** A session for which somebody's calendar has an entry. */
export type InvitedSession = Omit<ChosenSession, "status">;

/** The sessions, removed ones included, for which these people have living calendar entries. */
export async function listInvitedSessions(db: ReadDb, registrationIds: readonly string[]): Promise<InvitedSession[]> {
	if (registrationIds.length === 0) return [];
	const rows = await db
		.selectFrom("calendarEntries")
		.innerJoin("eventSessions", "eventSessions.id", "calendarEntries.sessionId")
		.select(["registrationId", "eventSessions.id as sessionId", "eventSessions.dayId", "title", "room"])
		.select(["startsAtLocal", "endsAtLocal"])
		.where("registrationId", "in", [...registrationIds])
		.where("state", "in", ["queued", "sent"])
		.execute();
	return rows.flatMap(({ registrationId, ...session }) => (registrationId ? { registrationId, ...session } : []));
}
