import { sql } from "kysely";
import type { Category, SeatHolder } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { Registration } from "../tables/registrations";

/** Who holds a seat: confirmed people and those to whom one is offered; not those who came to the door. */
function holders(db: ReadDb, eventId: string) {
	return db
		.selectFrom("registrations")
		.where("eventId", "=", eventId)
		.where("source", "!=", "walk_in")
		.where((eb) =>
			eb.or([
				eb("status", "=", "confirmed"),
				eb.and([eb("status", "=", "waitlisted"), eb("offeredAt", "is not", null)]),
			]),
		);
}

/** Holders of seats per party, apart for those who came by invitation; a party without any is left out. */
export async function countHolders(
	db: ReadDb,
	eventId: string,
): Promise<{ category: Category; isInvited: boolean; people: number }[]> {
	const invited = sql<number>`case when source = 'invitation' then 1 else 0 end`;
	const rows = await holders(db, eventId)
		.select((eb) => ["category", invited.as("invited"), eb.fn.countAll<number>().as("people")])
		.groupBy(["category", invited])
		.execute();
	return rows.map(({ category, invited: isInvited, people }) => ({
		category,
		isInvited: Number(isInvited) === 1,
		people: Number(people),
	}));
}

/** Holders of seats per organisation. */
export async function countByOrganisation(db: ReadDb, eventId: string): Promise<Map<string, number>> {
	const rows = await holders(db, eventId)
		.select((eb) => ["organisationId", eb.fn.countAll<number>().as("people")])
		.groupBy("organisationId")
		.execute();
	return new Map(
		rows.flatMap(({ organisationId, people }) => (organisationId ? [[organisationId, Number(people)]] : [])),
	);
}

/** Somebody who holds a seat, as the organiser sees them. */
export type HolderLine = SeatHolder &
	Pick<
		Registration,
		"code" | "name" | "titlePrefix" | "titleSuffix" | "organisationName" | "confirmedAt" | "email" | "waitlistedAt"
	> & { registeredAt: string };

/** Everybody who holds a seat of a party, the latest first, at most 20,000. */
export async function listHolders(db: ReadDb, eventId: string): Promise<HolderLine[]> {
	const rows = await holders(db, eventId)
		.select(["id", "category", "organisationId", "organisationName", "offeredAt", "confirmedAt", "code", "name"])
		.select(["titlePrefix", "titleSuffix", "email", "registeredAt", "waitlistedAt"])
		.orderBy((eb) => eb.fn.coalesce("confirmedAt", "offeredAt"), "desc")
		.orderBy("id", "desc")
		.limit(20_000)
		.execute();
	return rows.map(({ organisationId, offeredAt, ...row }) => ({
		...row,
		organisation: organisationId ?? row.organisationName,
		isOffered: offeredAt !== null,
	}));
}

/** When the last person joined a waiting list of an event; null while nobody waits. */
export async function findLatestPlace(db: ReadDb, eventId: string): Promise<string | null> {
	const { latest } = await db
		.selectFrom("registrations")
		.select((eb) => eb.fn.max("waitlistedAt").as("latest"))
		.where("eventId", "=", eventId)
		.where("status", "=", "waitlisted")
		.executeTakeFirstOrThrow();
	return latest;
}

/** Who waits without an offer, with the party and since when, at most 20,000. */
export async function listPlaces(
	db: ReadDb,
	eventId: string,
): Promise<{ id: string; category: Category; since: string }[]> {
	const rows = await db
		.selectFrom("registrations")
		.select(["id", "category", "waitlistedAt"])
		.where("eventId", "=", eventId)
		.where("status", "=", "waitlisted")
		.where("offeredAt", "is", null)
		.limit(20_000)
		.execute();
	return rows.map(({ waitlistedAt, ...row }) => ({ ...row, since: waitlistedAt ?? "" }));
}

/** People who came to the door and have a seat there. */
export async function countWalkIns(db: ReadDb, eventId: string): Promise<number> {
	const { people } = await db
		.selectFrom("registrations")
		.select((eb) => eb.fn.countAll<number>().as("people"))
		.where("eventId", "=", eventId)
		.where("source", "=", "walk_in")
		.where("status", "=", "confirmed")
		.executeTakeFirstOrThrow();
	return Number(people);
}

/** The same per party; a party without any is left out. */
export async function countWalkInsByCategory(db: ReadDb, eventId: string): Promise<Map<Category, number>> {
	const rows = await db
		.selectFrom("registrations")
		.select((eb) => ["category", eb.fn.countAll<number>().as("people")])
		.where("eventId", "=", eventId)
		.where("source", "=", "walk_in")
		.where("status", "=", "confirmed")
		.groupBy("category")
		.execute();
	return new Map(rows.map(({ category, people }) => [category, Number(people)]));
}

/** Events that are to come and have offers that ran out before `at` (UTC instant), at most 100. */
export async function listEventsWithExpiredOffers(db: ReadDb, at: string): Promise<string[]> {
	const rows = await db
		.selectFrom("registrations")
		.innerJoin("events", "events.id", "registrations.eventId")
		.select("events.id")
		.distinct()
		.where("registrations.offerExpiresAt", "<=", at)
		.where("registrations.status", "=", "waitlisted")
		.where("events.status", "=", "published")
		.where("events.endsAt", ">", at)
		.limit(100)
		.execute();
	return rows.map(({ id }) => id);
}

/** What a queue is made of. */
export type WaitingRow = Pick<Registration, "id" | "category" | "organisationId" | "groupId" | "source">;

/** The offers of an event that ran out before `at` (UTC instant), oldest first, at most 1,000. */
export function listExpiredOffers(db: ReadDb, eventId: string, at: string): Promise<WaitingRow[]> {
	return db
		.selectFrom("registrations")
		.select(["id", "category", "organisationId", "groupId", "source"])
		.where("eventId", "=", eventId)
		.where("status", "=", "waitlisted")
		.where("offerExpiresAt", "<=", at)
		.orderBy("offeredAt")
		.orderBy("id")
		.limit(1000)
		.execute();
}

/** Who waits without an offer in these parties, in the order in which seats are given; at most 20,000. */
export function listQueue(db: ReadDb, eventId: string, categories: readonly Category[]): Promise<WaitingRow[]> {
	if (categories.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("registrations")
		.select(["id", "category", "organisationId", "groupId", "source"])
		.where("eventId", "=", eventId)
		.where("category", "in", [...categories])
		.where("status", "=", "waitlisted")
		.where("offeredAt", "is", null)
		.orderBy("waitlistedAt")
		.orderBy("id")
		.limit(20_000)
		.execute();
}
