import type { ReadDb } from "../client";

/** Something of one event that waits for its organisers. */
export interface EventAttention {
	eventId: string;
	title: string;
	count: number;
}

interface Reach {
	officeIds: readonly string[] | null;
	now: string;
}

/** Registrations that wait for approval, per event that is still to come; the fullest queues first, at most 10. */
export function listPending(db: ReadDb, reach: Reach): Promise<EventAttention[]> {
	return registrationsToCome(db, reach).where("registrations.status", "=", "pending").execute();
}

/** Approved registrations whose change nobody has looked at yet, per event that is still to come; at most 10. */
export function listChanged(db: ReadDb, reach: Reach): Promise<EventAttention[]> {
	return registrationsToCome(db, reach)
		.where("registrations.reviewNeededAt", "is not", null)
		.where("registrations.status", "=", "confirmed")
		.execute();
}

/** Registrations for events that are still to come, counted per event, the most first. */
function registrationsToCome(db: ReadDb, { officeIds, now }: Reach) {
	return db
		.selectFrom("registrations")
		.innerJoin("events", "events.id", "registrations.eventId")
		.where("events.status", "in", ["published", "postponed"])
		.where("events.endsAt", ">", now)
		.$if(officeIds !== null, (query) => query.where("events.officeId", "in", [...(officeIds ?? [])]))
		.select((eb) => ["events.id as eventId", "events.title", eb.fn.countAll<number>().as("count")])
		.groupBy(["events.id", "events.title"])
		.orderBy("count", "desc")
		.orderBy("events.id")
		.limit(10);
}

/** People still to be telephoned, per event; the longest lists first, at most 10. */
export function listOpenCalls(db: ReadDb, scope: { officeIds: readonly string[] | null }): Promise<EventAttention[]> {
	let query = db
		.selectFrom("callTasks")
		.innerJoin("events", "events.id", "callTasks.eventId")
		.where("callTasks.reachedAt", "is", null);
	if (scope.officeIds) query = query.where("events.officeId", "in", [...scope.officeIds]);
	return query
		.select((eb) => ["events.id as eventId", "events.title", eb.fn.countAll<number>().as("count")])
		.groupBy(["events.id", "events.title"])
		.orderBy("count", "desc")
		.orderBy("events.id")
		.limit(10)
		.execute();
}

/** Letters of these offices' events that could not be sent. */
export async function countFailedLetters(db: ReadDb, scope: { officeIds: readonly string[] | null }): Promise<number> {
	let query = db
		.selectFrom("letters")
		.innerJoin("events", "events.id", "letters.eventId")
		.where("letters.status", "=", "failed");
	if (scope.officeIds) query = query.where("events.officeId", "in", [...scope.officeIds]);
	const row = await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
	return row.count;
}

/** Events of these offices that ended before an instant and are not closed; worked examples are not counted. */
export async function countUnclosed(
	db: ReadDb,
	{ officeIds, endedBy }: { officeIds: readonly string[] | null; endedBy: string },
): Promise<number> {
	let query = db
		.selectFrom("events")
		.where("status", "=", "published")
		.where("reportedAt", "is", null)
		.where("exampleAsOf", "is", null)
		.where("endsAt", "<=", endedBy);
	if (officeIds) query = query.where("officeId", "in", [...officeIds]);
	const row = await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
	return row.count;
}

/** Requests for more time that nobody has decided, for open follow-ups of these offices' events. */
export async function countOpenRequests(db: ReadDb, scope: { officeIds: readonly string[] | null }): Promise<number> {
	let query = db
		.selectFrom("extensionRequests")
		.innerJoin("followups", "followups.id", "extensionRequests.followupId")
		.innerJoin("events", "events.id", "followups.eventId")
		.where("extensionRequests.decision", "is", null)
		.where("followups.status", "in", ["not_started", "in_progress"]);
	if (scope.officeIds) query = query.where("events.officeId", "in", [...scope.officeIds]);
	const row = await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
	return row.count;
}

/** Open follow-up actions of these offices' events past their due date; those of a worked example are not counted. */
export async function countOverdueFollowups(
	db: ReadDb,
	scope: { officeIds: readonly string[] | null; now: string },
): Promise<number> {
	let query = db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.where("followups.status", "in", ["not_started", "in_progress"])
		.where("followups.dueAt", "<=", scope.now)
		.where("events.exampleAsOf", "is", null);
	if (scope.officeIds) query = query.where("events.officeId", "in", [...scope.officeIds]);
	const row = await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
	return row.count;
}
