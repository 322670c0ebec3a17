import type { Reach } from "#app/domain/accounts/types";
import type { ReadDb } from "../client";
import { eventWithin } from "./within-reach";

/** Something of one event that waits for its organisers. */
export interface EventAttention {
	eventId: string;
	title: string;
	count: number;
}

/** Registrations that wait for approval, per event that is still to come; the fullest queues first, at most 10. */
export function listPending(db: ReadDb, within: Reach, now: string): Promise<EventAttention[]> {
	return registrationsToCome(db, within, now).where("registrations.status", "=", "pending").execute();
}

/** Approved registrations whose change nobody has looked at yet, per event that is still to come; at most 10. */
export function listChanged(db: ReadDb, within: Reach, now: string): Promise<EventAttention[]> {
	return registrationsToCome(db, within, now)
		.where("registrations.reviewNeededAt", "is not", null)
		.where("registrations.status", "=", "confirmed")
		.execute();
}

/** Registrations for events that are still to come, counted per event, the most first. */
function registrationsToCome(db: ReadDb, within: Reach, now: string) {
	return db
		.selectFrom("registrations")
		.innerJoin("events", "events.id", "registrations.eventId")
		.where("events.status", "in", ["published", "postponed"])
		.where("events.endsAt", ">", now)
		.where(eventWithin(within))
		.select((eb) => ["events.id as eventId", "events.title", eb.fn.countAll<number>().as("count")])
		.groupBy(["events.id", "events.title"])
		.orderBy("count", "desc")
		.orderBy("events.id")
		.limit(10);
}

/** People still to be telephoned, per event; the longest lists first, at most 10. */
export function listOpenCalls(db: ReadDb, within: Reach): Promise<EventAttention[]> {
	return db
		.selectFrom("callTasks")
		.innerJoin("events", "events.id", "callTasks.eventId")
		.where("callTasks.reachedAt", "is", null)
		.where(eventWithin(within))
		.select((eb) => ["events.id as eventId", "events.title", eb.fn.countAll<number>().as("count")])
		.groupBy(["events.id", "events.title"])
		.orderBy("count", "desc")
		.orderBy("events.id")
		.limit(10)
		.execute();
}

/** Letters of a reach's events that could not be sent. */
export async function countFailedLetters(db: ReadDb, within: Reach): Promise<number> {
	const row = await db
		.selectFrom("letters")
		.innerJoin("events", "events.id", "letters.eventId")
		.where("letters.status", "=", "failed")
		.where(eventWithin(within))
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

/** Events of a reach that ended before an instant and are not closed; worked examples are not counted. */
export async function countUnclosed(db: ReadDb, within: Reach, endedBy: string): Promise<number> {
	const row = await db
		.selectFrom("events")
		.where("status", "=", "published")
		.where("reportedAt", "is", null)
		.where("exampleAsOf", "is", null)
		.where("endsAt", "<=", endedBy)
		.where(eventWithin(within))
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

/** Requests for more time that nobody has decided, for open follow-ups of a reach's events. */
export async function countOpenRequests(db: ReadDb, within: Reach): Promise<number> {
	const row = await db
		.selectFrom("extensionRequests")
		.innerJoin("followups", "followups.id", "extensionRequests.followupId")
		.innerJoin("events", "events.id", "followups.eventId")
		.where("extensionRequests.decision", "is", null)
		.where("followups.status", "in", ["not_started", "in_progress"])
		.where(eventWithin(within))
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

/** Open follow-up actions of a reach's events past their due date; those of a worked example are not counted. */
export async function countOverdueFollowups(db: ReadDb, within: Reach, now: string): Promise<number> {
	const row = await db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.where("followups.status", "in", ["not_started", "in_progress"])
		.where("followups.dueAt", "<=", now)
		.where("events.exampleAsOf", "is", null)
		.where(eventWithin(within))
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}
