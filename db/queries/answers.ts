import type { ReadDb } from "../client";
import type { CalendarAnswer, SeatRelease } from "../tables/answers";
import type { CalendarEntry } from "../tables/messages";

/** The calendar entry with this UID, living or not. */
export function findEntryByUid(db: ReadDb, uid: string): Promise<CalendarEntry | undefined> {
	return db.selectFrom("calendarEntries").selectAll().where("uid", "=", uid).executeTakeFirst();
}

/** When the newest message about a calendar entry left (UTC instant); null when none has. */
export async function findLastSent(db: ReadDb, uid: string): Promise<string | null> {
	const row = await db
		.selectFrom("letters")
		.select((eb) => eb.fn.max("sentAt").as("sentAt"))
		.where("streamKey", "=", uid)
		.executeTakeFirst();
	return row?.sentAt ?? null;
}

/** When what an entry stands for begins (UTC instant), and the event it belongs to; a session's in the event's own clock. */
export async function findSlot(
	db: ReadDb,
	{ dayId, sessionId }: Pick<CalendarEntry, "dayId" | "sessionId">,
): Promise<{ eventId: string; startsAtLocal: string } | undefined> {
	if (dayId)
		return db.selectFrom("eventDays").select(["eventId", "startsAtLocal"]).where("id", "=", dayId).executeTakeFirst();
	if (!sessionId) return undefined;
	return db
		.selectFrom("eventSessions")
		.select(["eventId", "startsAtLocal"])
		.where("id", "=", sessionId)
		.executeTakeFirst();
}

/** How many people of an event declined in their calendar since an instant. */
export async function countDecliners(db: ReadDb, eventId: string, since: string): Promise<number> {
	const row = await db
		.selectFrom("calendarAnswers")
		.innerJoin("calendarEntries", "calendarEntries.id", "calendarAnswers.entryId")
		.innerJoin("registrations", "registrations.id", "calendarEntries.registrationId")
		.select((eb) => eb.fn.count<number>("registrations.id").distinct().as("people"))
		.where("registrations.eventId", "=", eventId)
		.where("calendarAnswers.status", "=", "DECLINED")
		.where("calendarAnswers.standing", "in", ["counts", "unproven"])
		.where("calendarAnswers.program", "!=", "page")
		.where("calendarAnswers.receivedAt", ">=", since)
		.executeTakeFirstOrThrow();
	return Number(row.people);
}

/** The seat or place that this person is about to give up. */
export function findHeld(db: ReadDb, registrationId: string): Promise<SeatRelease | undefined> {
	return db
		.selectFrom("seatReleases")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.where("state", "=", "held")
		.executeTakeFirst();
}

/** Until when the seats of these people are held, by registration id; whose is not held is missing. */
export async function mapHeldUntil(db: ReadDb, registrationIds: readonly string[]): Promise<Map<string, string>> {
	if (registrationIds.length === 0) return new Map();
	const rows = await db
		.selectFrom("seatReleases")
		.select(["registrationId", "releaseAt"])
		.where("registrationId", "in", [...registrationIds])
		.where("state", "=", "held")
		.execute();
	return new Map(rows.map(({ registrationId, releaseAt }) => [registrationId, releaseAt]));
}

/** What a calendar entry stands for: a day by its position, or a session by its title. */
export interface EntrySlot {
	dayPosition: number | null;
	dayStartsAtLocal: string | null;
	sessionTitle: string | null;
}

/** The living entries of one person with what counts as their answer, by the time of what they stand for; at most 200. */
export function listEntriesWithSlots(
	db: ReadDb,
	registrationId: string,
): Promise<
	(Pick<CalendarEntry, "id" | "partstat" | "answeredAt" | "answerComment" | "answerProgram" | "attendeeEmail"> &
		EntrySlot)[]
> {
	return db
		.selectFrom("calendarEntries")
		.leftJoin("eventDays", "eventDays.id", "calendarEntries.dayId")
		.leftJoin("eventSessions", "eventSessions.id", "calendarEntries.sessionId")
		.select([
			"calendarEntries.id",
			"calendarEntries.partstat",
			"calendarEntries.answeredAt",
			"calendarEntries.answerComment",
			"calendarEntries.answerProgram",
			"calendarEntries.attendeeEmail",
			"eventDays.position as dayPosition",
			"eventDays.startsAtLocal as dayStartsAtLocal",
			"eventSessions.title as sessionTitle",
		])
		.where("calendarEntries.registrationId", "=", registrationId)
		.where("calendarEntries.state", "in", ["queued", "sent"])
		.orderBy("eventDays.position")
		.orderBy("eventSessions.startsAtLocal")
		.orderBy("calendarEntries.id")
		.limit(200)
		.execute();
}

/** Every answer one person ever gave, those that do not count included, the latest first; at most 100. */
export function listGiven(
	db: ReadDb,
	registrationId: string,
): Promise<(Pick<CalendarAnswer, "id" | "status" | "comment" | "program" | "standing" | "receivedAt"> & EntrySlot)[]> {
	return db
		.selectFrom("calendarAnswers")
		.innerJoin("calendarEntries", "calendarEntries.id", "calendarAnswers.entryId")
		.leftJoin("eventDays", "eventDays.id", "calendarEntries.dayId")
		.leftJoin("eventSessions", "eventSessions.id", "calendarEntries.sessionId")
		.select([
			"calendarAnswers.id",
			"calendarAnswers.status",
			"calendarAnswers.comment",
			"calendarAnswers.program",
			"calendarAnswers.standing",
			"calendarAnswers.receivedAt",
			"eventDays.position as dayPosition",
			"eventDays.startsAtLocal as dayStartsAtLocal",
			"eventSessions.title as sessionTitle",
		])
		.where("calendarEntries.registrationId", "=", registrationId)
		.orderBy("calendarAnswers.id", "desc")
		.limit(100)
		.execute();
}

/** The seats or places one person was about to give up and what became of each, the latest first; at most 50. */
export function listReleases(db: ReadDb, registrationId: string): Promise<SeatRelease[]> {
	return db
		.selectFrom("seatReleases")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.orderBy("requestedAt", "desc")
		.orderBy("id", "desc")
		.limit(50)
		.execute();
}

/** Events in which seats are to be given up by now, at most 200. */
export async function listEventsWithDueReleases(db: ReadDb, at: string): Promise<string[]> {
	const rows = await db
		.selectFrom("seatReleases")
		.innerJoin("registrations", "registrations.id", "seatReleases.registrationId")
		.innerJoin("events", "events.id", "registrations.eventId")
		.select("registrations.eventId")
		.distinct()
		.where("seatReleases.state", "=", "held")
		.where("seatReleases.releaseAt", "<=", at)
		.where("events.releasesPausedAt", "is", null)
		.limit(200)
		.execute();
	return rows.map(({ eventId }) => eventId);
}

/** The seats of an event that are held no longer than until an instant; the earliest first, at most 500. */
export function listDueReleases(db: ReadDb, eventId: string, at: string): Promise<SeatRelease[]> {
	return db
		.selectFrom("seatReleases")
		.innerJoin("registrations", "registrations.id", "seatReleases.registrationId")
		.selectAll("seatReleases")
		.where("registrations.eventId", "=", eventId)
		.where("seatReleases.state", "=", "held")
		.where("seatReleases.releaseAt", "<=", at)
		.orderBy("seatReleases.releaseAt")
		.orderBy("seatReleases.id")
		.limit(500)
		.execute();
}

/** What stands still while an event gives up no seats: those held, those of them whose time has run out, and who waits. */
export async function countStandingStill(
	db: ReadDb,
	eventId: string,
	at: string,
): Promise<{ held: number; due: number; waiting: number }> {
	const held = db
		.selectFrom("seatReleases")
		.innerJoin("registrations", "registrations.id", "seatReleases.registrationId")
		.where("registrations.eventId", "=", eventId)
		.where("seatReleases.state", "=", "held");
	const row = await db
		.selectNoFrom((eb) => [
			held.select(eb.fn.countAll<number>().as("count")).as("held"),
			held.where("seatReleases.releaseAt", "<=", at).select(eb.fn.countAll<number>().as("count")).as("due"),
			eb
				.selectFrom("registrations")
				.where("registrations.eventId", "=", eventId)
				.where("registrations.status", "=", "waitlisted")
				.select(eb.fn.countAll<number>().as("count"))
				.as("waiting"),
		])
		.executeTakeFirstOrThrow();
	return { held: Number(row.held), due: Number(row.due), waiting: Number(row.waiting) };
}

/**
 * Declines of a person's living entries that nobody has decided about: those that nobody can be sure of and to which
 * nothing that counts was said since, and those that count but for which no seat was held.
 */
export function listOpenDeclines(db: ReadDb, registrationId: string): Promise<CalendarAnswer[]> {
	return db
		.selectFrom("calendarAnswers")
		.innerJoin("calendarEntries", "calendarEntries.id", "calendarAnswers.entryId")
		.selectAll("calendarAnswers")
		.where("calendarEntries.registrationId", "=", registrationId)
		.where("calendarEntries.state", "in", ["queued", "sent"])
		.where("calendarAnswers.status", "=", "DECLINED")
		.where((eb) => {
			const heldSince = eb
				.selectFrom("seatReleases")
				.select("seatReleases.id")
				.whereRef("seatReleases.registrationId", "=", "calendarEntries.registrationId")
				.whereRef("seatReleases.requestedAt", ">=", "calendarAnswers.receivedAt");
			return eb.or([
				eb.and([
					eb("calendarAnswers.standing", "=", "unproven"),
					eb.or([
						eb("calendarEntries.answeredAt", "is", null),
						eb("calendarEntries.answeredAt", "<", eb.ref("calendarAnswers.receivedAt")),
					]),
				]),
				eb.and([
					eb("calendarAnswers.standing", "=", "counts"),
					eb("calendarEntries.partstat", "=", "DECLINED"),
					eb("calendarEntries.answeredAt", "=", eb.ref("calendarAnswers.receivedAt")),
					eb.not(eb.exists(heldSince)),
				]),
			]);
		})
		.orderBy("calendarAnswers.id")
		.limit(50)
		.execute();
}
