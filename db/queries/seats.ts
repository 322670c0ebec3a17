import { sql } from "kysely";
import type { Category } from "#app/domain/registrations/types";
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

/** Who waits without an offer in these parties, in the order in which seats are given; at most 20,000. */
export function listQueue(
	db: ReadDb,
	eventId: string,
	categories: readonly Category[],
): Promise<Pick<Registration, "id" | "category" | "organisationId" | "groupId" | "source">[]> {
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
