import type { Category } from "#app/domain/registrations/types";
import { isPostgres, type Tx } from "../client";
import type {
	EventDay,
	EventQuota,
	EventRow,
	EventSession,
	EventUpdate,
	NewEvent,
	NewEventDay,
	NewEventSession,
} from "../tables/events";

/**
 * The event, held against every other transaction that locks it: whoever changes it or its seats comes here first.
 * On SQLite the transaction itself already excludes all others.
 */
export function lock(trx: Tx, eventId: string): Promise<EventRow | undefined> {
	const query = trx.selectFrom("events").selectAll().where("id", "=", eventId);
	return (isPostgres(trx) ? query.forUpdate() : query).executeTakeFirst();
}

/** These events, held like one that is locked, in order of their ids. */
export async function lockAll(trx: Tx, eventIds: readonly string[]): Promise<void> {
	if (!isPostgres(trx) || eventIds.length === 0) return;
	const query = trx
		.selectFrom("events")
		.select("id")
		.where("id", "in", [...eventIds]);
	await query.orderBy("id").forUpdate().execute();
}

/** Adds an event. False when its slug is taken by now. */
export async function insert(trx: Tx, event: NewEvent): Promise<boolean> {
	const row = await trx
		.insertInto("events")
		.values(event)
		.onConflict((conflict) => conflict.column("slug").doNothing())
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Changes columns of an event. */
export async function update(trx: Tx, eventId: string, changes: EventUpdate): Promise<void> {
	await trx.updateTable("events").set(changes).where("id", "=", eventId).execute();
}

/** Puts these topics, in this order, in place of the ones before. */
export async function replaceTopics(
	trx: Tx,
	eventId: string,
	topics: readonly { topic: string; topicFolded: string }[],
): Promise<void> {
	await trx.deleteFrom("eventTopics").where("eventId", "=", eventId).execute();
	if (topics.length === 0) return;
	await trx
		.insertInto("eventTopics")
		.values(topics.map((topic, index) => ({ eventId, position: index + 1, ...topic })))
		.execute();
}

/** Adds a day. */
export async function insertDay(trx: Tx, day: NewEventDay): Promise<void> {
	await trx.insertInto("eventDays").values(day).execute();
}

/** Adds the days of a new event. */
export async function insertDays(trx: Tx, days: readonly NewEventDay[]): Promise<void> {
	if (days.length > 0) await trx.insertInto("eventDays").values(days).execute();
}

/** Changes position or times of a day; its id, and with it its calendar entries, stay. */
export async function updateDay(trx: Tx, dayId: string, changes: Partial<Omit<EventDay, "id" | "eventId">>) {
	await trx.updateTable("eventDays").set(changes).where("id", "=", dayId).execute();
}

/** Takes a day off the schedule. The row stays, because calendar entries and attendance refer to it. */
export async function markDayRemoved(trx: Tx, dayId: string, at: string): Promise<void> {
	await trx.updateTable("eventDays").set({ removedAt: at }).where("id", "=", dayId).execute();
}

/** Deletes a day nothing refers to: only a draft's. */
export async function deleteDay(trx: Tx, dayId: string): Promise<void> {
	await trx.deleteFrom("eventDays").where("id", "=", dayId).execute();
}

/** Adds a session to the programme. */
export async function insertSession(trx: Tx, session: NewEventSession): Promise<void> {
	await trx.insertInto("eventSessions").values(session).execute();
}

/** Adds the programme of a new event. */
export async function insertSessions(trx: Tx, sessions: readonly NewEventSession[]): Promise<void> {
	if (sessions.length > 0) await trx.insertInto("eventSessions").values(sessions).execute();
}

/** Changes a session. */
export async function updateSession(
	trx: Tx,
	sessionId: string,
	changes: Partial<Omit<EventSession, "id" | "eventId" | "createdAt">>,
): Promise<void> {
	await trx.updateTable("eventSessions").set(changes).where("id", "=", sessionId).execute();
}

/** Takes a session out of a programme people know of. The row stays, because calendar entries refer to it. */
export async function markSessionRemoved(trx: Tx, sessionId: string, at: string): Promise<void> {
	await trx.updateTable("eventSessions").set({ removedAt: at }).where("id", "=", sessionId).execute();
}

/** Deletes a session nothing refers to: only a draft's. */
export async function deleteSession(trx: Tx, sessionId: string): Promise<void> {
	await trx.deleteFrom("eventSessions").where("id", "=", sessionId).execute();
}

/** Sets how many of a party's seats are held back for people who come by invitation. */
export async function holdSeats(trx: Tx, eventId: string, category: Category, heldSeats: number): Promise<void> {
	await trx
		.updateTable("eventQuotas")
		.set({ heldSeats })
		.where("eventId", "=", eventId)
		.where("category", "=", category)
		.execute();
}

/** Sets the seats of a party, and of its other settings those that are given. */
export async function setQuota(
	trx: Tx,
	eventId: string,
	category: Category,
	quota: Pick<EventQuota, "seats"> & Partial<Omit<EventQuota, "eventId" | "category">>,
): Promise<void> {
	await trx
		.insertInto("eventQuotas")
		.values({ eventId, category, ...quota })
		.onConflict((conflict) => conflict.columns(["eventId", "category"]).doUpdateSet(quota))
		.execute();
}

/** Adds the quotas of a new event. */
export async function insertQuotas(trx: Tx, quotas: readonly EventQuota[]): Promise<void> {
	if (quotas.length > 0) await trx.insertInto("eventQuotas").values(quotas).execute();
}
