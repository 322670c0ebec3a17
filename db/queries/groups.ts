import { sql } from "kysely";
import type { RegistrationStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { EventRow } from "../tables/events";
import type { Registration, RegistrationGroup } from "../tables/registrations";

/** One group by its id. */
export function findById(db: ReadDb, id: string): Promise<RegistrationGroup | undefined> {
	return db.selectFrom("registrationGroups").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The group whose page a link opens; `hash` is the SHA-256 (hex) of the link's token. */
export function findByLinkHash(db: ReadDb, hash: string): Promise<RegistrationGroup | undefined> {
	return db.selectFrom("registrationGroups").selectAll().where("linkHash", "=", hash).executeTakeFirst();
}

/** What an earlier submission of the same form became. */
export function findByFormKey(db: ReadDb, eventId: string, formKey: string): Promise<RegistrationGroup | undefined> {
	return db
		.selectFrom("registrationGroups")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("formKey", "=", formKey)
		.executeTakeFirst();
}

/** These groups, by id. */
export async function mapByIds(db: ReadDb, ids: readonly string[]): Promise<Map<string, RegistrationGroup>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("registrationGroups")
		.selectAll()
		.where("id", "in", [...ids])
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}

/** Everybody who ever was a delegate of these groups, in the order in which they came in. */
export function listDelegates(db: ReadDb, groupIds: readonly string[]): Promise<Registration[]> {
	if (groupIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("groupId", "in", [...groupIds])
		.orderBy("registeredAt")
		.orderBy("id")
		.limit(2_000)
		.execute();
}

/** The registration that a link of a seat without a name opens, or opened until somebody took the seat. */
export function findSeatByLinkHash(db: ReadDb, hash: string): Promise<Registration | undefined> {
	return db
		.selectFrom("registrations")
		.selectAll()
		.where((eb) => eb.or([eb("linkHash", "=", hash), eb("claimedLinkHash", "=", hash)]))
		.executeTakeFirst();
}

/** A group as one line of the event's list. */
export interface GroupLine {
	group: RegistrationGroup;
	statuses: RegistrationStatus[];
	/** Of the people who take part or may yet. */
	living: number;
	unnamed: number;
	accepted: number;
}

/** How many groups an event has. */
export async function countByEvent(db: ReadDb, eventId: string): Promise<number> {
	const { count } = await db
		.selectFrom("registrationGroups")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("eventId", "=", eventId)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** One page of an event's groups, newest first, each with what its delegates came to. Two queries. */
export async function listByEvent(
	db: ReadDb,
	eventId: string,
	page: { limit: number; offset: number },
): Promise<GroupLine[]> {
	const groups = await db
		.selectFrom("registrationGroups")
		.selectAll()
		.where("eventId", "=", eventId)
		.orderBy("createdAt", "desc")
		.orderBy("id", "desc")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
	const delegates = await listDelegates(
		db,
		groups.map(({ id }) => id),
	);
	return groups.map((group) => {
		const own = delegates.filter(({ groupId }) => groupId === group.id);
		const living = own.filter(({ status }) => ["pending", "confirmed", "waitlisted"].includes(status));
		return {
			group,
			statuses: own.map(({ status }) => status),
			living: living.length,
			unnamed: living.filter(({ isUnassigned }) => isUnassigned === 1).length,
			accepted: living.filter(({ acceptedAt }) => acceptedAt !== null).length,
		};
	});
}

/** What a reminder of seats without a name is decided on. */
export type ReminderCandidate = Pick<RegistrationGroup, "id" | "createdAt" | "remindedAt"> &
	Pick<EventRow, "timeZone" | "editClosesAt" | "registrationClosesAt" | "startsAt">;

/**
 * Groups with seats that have no name, at published events whose last moment for names lies between the two instants:
 * those whose contact was reminded longest ago first, at most `limit`.
 */
export function listWithUnnamedSeats(
	db: ReadDb,
	search: { from: string; to: string; limit: number },
): Promise<ReminderCandidate[]> {
	const until = sql<string>`coalesce(${sql.ref("events.editClosesAt")}, ${sql.ref("events.registrationClosesAt")}, ${sql.ref("events.startsAt")})`;
	return db
		.selectFrom("registrationGroups")
		.innerJoin("events", "events.id", "registrationGroups.eventId")
		.select([
			"registrationGroups.id",
			"registrationGroups.createdAt",
			"registrationGroups.remindedAt",
			"events.timeZone",
			"events.editClosesAt",
			"events.registrationClosesAt",
			"events.startsAt",
		])
		.where("events.status", "=", "published")
		.where(until, ">", search.from)
		.where(until, "<=", search.to)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("registrations")
					.select("registrations.id")
					.whereRef("registrations.groupId", "=", "registrationGroups.id")
					.where("registrations.isUnassigned", "=", 1)
					.where("registrations.status", "in", ["pending", "confirmed", "waitlisted"]),
			),
		)
		.orderBy(sql`coalesce(${sql.ref("registrationGroups.remindedAt")}, '')`)
		.orderBy("registrationGroups.id")
		.limit(search.limit)
		.execute();
}
