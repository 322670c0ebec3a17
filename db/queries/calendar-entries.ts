import type { CalendarEntryState } from "#app/domain/calendar/types";
import type { ReadDb } from "../client";
import type { CalendarEntry } from "../tables/messages";

/** The living entries (waiting or handed over) of these registrations. */
export function listLiving(db: ReadDb, registrationIds: readonly string[]): Promise<CalendarEntry[]> {
	if (registrationIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("calendarEntries")
		.selectAll()
		.where("registrationId", "in", [...registrationIds])
		.where("state", "in", ["queued", "sent"])
		.execute();
}

/** How many people have a living entry of an event in their calendar. */
export async function countPeople(db: ReadDb, eventId: string): Promise<number> {
	const row = await db
		.selectFrom("registrations")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("eventId", "=", eventId)
		.where("status", "=", "confirmed")
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("calendarEntries")
					.select("calendarEntries.id")
					.whereRef("calendarEntries.registrationId", "=", "registrations.id")
					.where("calendarEntries.state", "in", ["queued", "sent"]),
			),
		)
		.executeTakeFirstOrThrow();
	return row.count;
}

/** The living entries (waiting or handed over) of these speakers. */
export function listLivingOfSpeakers(db: ReadDb, speakerIds: readonly string[]): Promise<CalendarEntry[]> {
	if (speakerIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("calendarEntries")
		.selectAll()
		.where("speakerId", "in", [...speakerIds])
		.where("state", "in", ["queued", "sent"])
		.execute();
}

/** The present state of entries, by id. */
export async function mapStates(db: ReadDb, ids: readonly string[]): Promise<Map<string, CalendarEntryState>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("calendarEntries")
		.select(["id", "state"])
		.where("id", "in", [...ids])
		.execute();
	return new Map(rows.map((row) => [row.id, row.state]));
}

/** Every entry one registration ever had, oldest first, at most 200. */
export function listByRegistration(db: ReadDb, registrationId: string): Promise<CalendarEntry[]> {
	return db
		.selectFrom("calendarEntries")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.orderBy("id")
		.limit(200)
		.execute();
}
