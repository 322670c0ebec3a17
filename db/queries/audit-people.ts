import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";

/** Ids of everybody who has a seat at an event, of one party or all: whom a printed list names. */
export async function listSeated(db: ReadDb, eventId: string, category: Category | null): Promise<string[]> {
	const rows = await db
		.selectFrom("registrations")
		.select("id")
		.where("eventId", "=", eventId)
		.where("status", "=", "confirmed")
		.$if(category !== null, (query) => query.where("category", "=", category ?? "other"))
		.execute();
	return rows.map(({ id }) => id);
}

/** Ids of everybody who was ever checked in at an event, taken back or not. */
export async function listCheckedIn(db: ReadDb, eventId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("attendances")
		.innerJoin("registrations", "registrations.id", "attendances.registrationId")
		.select("registrations.id")
		.distinct()
		.where("registrations.eventId", "=", eventId)
		.execute();
	return rows.map(({ id }) => id);
}
