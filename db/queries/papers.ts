import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";

/** Somebody on a list that is printed: no access needs, no code, no address. */
export interface ListedPerson {
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	category: Category;
	organisationName: string;
	position: string | null;
	/** UTC instant of the arrival; null without one. */
	checkedInAt: string | null;
}

/** Whose list it is. */
interface ListSearch {
	eventId: string;
	dayId: string;
	/** A session of the day; null is the day itself. */
	session: { id: string; capacity: number | null } | null;
	category: Category | null;
}

/**
 * Who belongs on the attendance list of a day or session by name: everybody confirmed, for a session with places of its
 * own those who have one, and whoever was there. At most 5,000.
 */
export function listForAttendance(db: ReadDb, search: ListSearch): Promise<ListedPerson[]> {
	const { eventId, dayId, session, category } = search;
	return db
		.selectFrom("registrations")
		.leftJoin("attendances", (join) =>
			join
				.onRef("attendances.registrationId", "=", "registrations.id")
				.on("attendances.dayId", "=", dayId)
				.on("attendances.sessionId", session === null ? "is" : "=", session?.id ?? null)
				.on("attendances.undoneAt", "is", null),
		)
		.select([
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
			"registrations.category",
			"registrations.organisationName",
			"registrations.position",
			"attendances.checkedInAt",
		])
		.where("registrations.eventId", "=", eventId)
		.where(({ eb, and, or, exists, selectFrom }) =>
			or([
				eb("attendances.id", "is not", null),
				and([
					eb("registrations.status", "=", "confirmed"),
					session === null || session.capacity === null
						? eb.lit(true)
						: exists(
								selectFrom("sessionChoices")
									.select("sessionChoices.registrationId")
									.whereRef("sessionChoices.registrationId", "=", "registrations.id")
									.where("sessionChoices.sessionId", "=", session.id)
									.where("sessionChoices.status", "=", "confirmed"),
							),
				]),
			]),
		)
		.$if(category !== null, (query) => query.where("registrations.category", "=", category ?? "other"))
		.orderBy("registrations.nameFolded")
		.orderBy("registrations.id")
		.limit(5_000)
		.execute();
}

/** How many confirmed participants each party of an event has; parties without one are left out. */
export async function countByParty(db: ReadDb, eventId: string): Promise<{ category: Category; count: number }[]> {
	return db
		.selectFrom("registrations")
		.select((eb) => ["category", eb.fn.countAll<number>().as("count")])
		.where("eventId", "=", eventId)
		.where("status", "=", "confirmed")
		.groupBy("category")
		.execute();
}

/** Ids of the confirmed people of an event who have a name, party by party and by name, at most `limit`. */
export async function listConfirmed(
	db: ReadDb,
	search: { eventId: string; category: Category | null; limit: number },
): Promise<string[]> {
	const { eventId, category, limit } = search;
	const rows = await db
		.selectFrom("registrations")
		.select("id")
		.where("eventId", "=", eventId)
		.where("status", "=", "confirmed")
		.where("isUnassigned", "=", 0)
		.$if(category !== null, (query) => query.where("category", "=", category ?? "other"))
		.orderBy("category")
		.orderBy("nameFolded")
		.orderBy("id")
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}
