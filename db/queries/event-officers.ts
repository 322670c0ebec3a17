import type { EventStatus } from "#app/domain/events/types";
import type { ReadDb } from "../client";
import type { EventRow } from "../tables/events";
import type { DeskAccount } from "./accounts";

/** Whether an account works at the desk of an event. */
export async function isOfficer(db: ReadDb, eventId: string, userId: string): Promise<boolean> {
	const row = await db
		.selectFrom("eventOfficers")
		.select("userId")
		.where("eventId", "=", eventId)
		.where("userId", "=", userId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Who is named for the desk of an event, by name, whether or not they can still sign in; at most 500. */
export function listByEvent(db: ReadDb, eventId: string): Promise<(DeskAccount & { addedAt: string })[]> {
	return db
		.selectFrom("eventOfficers")
		.innerJoin("users", "users.id", "eventOfficers.userId")
		.innerJoin("offices", "offices.id", "users.officeId")
		.select(["users.id", "users.name", "users.role", "users.isActive", "offices.name as officeName"])
		.select("eventOfficers.addedAt")
		.where("eventOfficers.eventId", "=", eventId)
		.orderBy("users.name")
		.orderBy("users.id")
		.limit(500)
		.execute();
}

/** An event as whoever works at its desk finds it. */
export interface DeskEvent {
	id: string;
	title: string;
	status: EventStatus;
	timeZone: EventRow["timeZone"];
	venueName: string;
	/** Never null: an event without days has no desk. */
	firstDayLocal: string;
	lastDayLocal: string;
}

/**
 * The published events that end at or after `since` and begin before `until` (UTC instants) whose desk an account reaches:
 * those of its offices, all of them for null, and those it is named for. Earliest first, at most 50.
 */
export async function listDesks(
	db: ReadDb,
	asked: { userId: string; officeIds: readonly string[] | null; since: string; until: string },
): Promise<DeskEvent[]> {
	const { userId, officeIds } = asked;
	const rows = await db
		.selectFrom("events")
		.innerJoin("eventDays", "eventDays.eventId", "events.id")
		.select(["events.id", "events.title", "events.status", "events.timeZone", "events.venueName"])
		.select((eb) => [
			eb.fn.min("eventDays.startsAtLocal").as("firstDayLocal"),
			eb.fn.max("eventDays.startsAtLocal").as("lastDayLocal"),
		])
		.where("eventDays.removedAt", "is", null)
		.where("events.status", "=", "published")
		.where("events.endsAt", ">=", asked.since)
		.where("events.startsAt", "<", asked.until)
		.$if(officeIds !== null, (query) =>
			query.where(({ eb, or, exists, selectFrom }) =>
				or([
					...(officeIds && officeIds.length > 0 ? [eb("events.officeId", "in", [...officeIds])] : []),
					exists(
						selectFrom("eventOfficers")
							.select("eventOfficers.userId")
							.whereRef("eventOfficers.eventId", "=", "events.id")
							.where("eventOfficers.userId", "=", userId),
					),
				]),
			),
		)
		.groupBy(["events.id", "events.title", "events.status", "events.timeZone", "events.venueName", "events.startsAt"])
		.orderBy("events.startsAt")
		.orderBy("events.id")
		.limit(50)
		.execute();
	return rows;
}
