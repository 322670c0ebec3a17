import type { ReadDb } from "../client";
import type { MinutesAnchor, MinutesRevision } from "../tables/minutes";

/** A revision with the event and the session whose minutes it belongs to. */
export type PlacedRevision = MinutesRevision & { eventId: string; sessionId: string | null };

/** The latest revision of a session's minutes, or with null of those outside of sessions; undefined without any. */
export function findLatest(
	db: ReadDb,
	eventId: string,
	sessionId: string | null,
): Promise<MinutesRevision | undefined> {
	return db
		.selectFrom("minutes")
		.innerJoin("minutesRevisions", (join) =>
			join
				.onRef("minutesRevisions.minutesId", "=", "minutes.id")
				.onRef("minutesRevisions.number", "=", "minutes.revision"),
		)
		.selectAll("minutesRevisions")
		.where("minutes.eventId", "=", eventId)
		.where("minutes.sessionId", sessionId === null ? "is" : "=", sessionId)
		.executeTakeFirst();
}

/** A revision by its number; undefined when the minutes have none. */
export function findRevision(
	db: ReadDb,
	{ eventId, sessionId, number }: { eventId: string; sessionId: string | null; number: number },
): Promise<MinutesRevision | undefined> {
	return db
		.selectFrom("minutesRevisions")
		.innerJoin("minutes", "minutes.id", "minutesRevisions.minutesId")
		.selectAll("minutesRevisions")
		.where("minutes.eventId", "=", eventId)
		.where("minutes.sessionId", sessionId === null ? "is" : "=", sessionId)
		.where("minutesRevisions.number", "=", number)
		.executeTakeFirst();
}

/** A revision by its id, if it belongs to the event. */
export function findRevisionOfEvent(db: ReadDb, eventId: string, id: string): Promise<PlacedRevision | undefined> {
	return db
		.selectFrom("minutesRevisions")
		.innerJoin("minutes", "minutes.id", "minutesRevisions.minutesId")
		.selectAll("minutesRevisions")
		.select(["minutes.eventId", "minutes.sessionId"])
		.where("minutesRevisions.id", "=", id)
		.where("minutes.eventId", "=", eventId)
		.executeTakeFirst();
}

/** The revisions of minutes without their texts, newest first: at most 100, those before a number if given. */
export function listRevisions(
	db: ReadDb,
	minutesId: string,
	before?: number,
): Promise<Omit<MinutesRevision, "body">[]> {
	return db
		.selectFrom("minutesRevisions")
		.select(["id", "minutesId", "number", "words", "restoredFrom", "savedAt", "savedByName"])
		.where("minutesId", "=", minutesId)
		.$if(before !== undefined, (query) => query.where("number", "<", before ?? 0))
		.orderBy("number", "desc")
		.limit(100)
		.execute();
}

/** What a list tells of an event's minutes. */
export interface MinutesLine {
	id: string;
	sessionId: string | null;
	revision: number;
	words: number;
	savedAt: string;
	savedByName: string;
}

/** The minutes of an event without their texts, at most 500. */
export function listByEvent(db: ReadDb, eventId: string): Promise<MinutesLine[]> {
	return db
		.selectFrom("minutes")
		.innerJoin("minutesRevisions", (join) =>
			join
				.onRef("minutesRevisions.minutesId", "=", "minutes.id")
				.onRef("minutesRevisions.number", "=", "minutes.revision"),
		)
		.select([
			"minutes.id",
			"minutes.sessionId",
			"minutes.revision",
			"minutesRevisions.words",
			"minutesRevisions.savedAt",
			"minutesRevisions.savedByName",
		])
		.where("minutes.eventId", "=", eventId)
		.limit(500)
		.execute();
}

/** The minutes of one session as they read now. */
export interface SessionMinutes {
	minutesId: string;
	sessionId: string | null;
	/** Null for what was said outside of sessions. */
	sessionTitle: string | null;
	startsAtLocal: string | null;
	endsAtLocal: string | null;
	revision: number;
	body: string;
	words: number;
	savedAt: string;
	savedByName: string;
}

/**
 * The latest text of each session's minutes in the order of the programme, that outside of sessions last; none that is
 * empty, and at most 500.
 */
export function minutesOfEvent(db: ReadDb, eventId: string): Promise<SessionMinutes[]> {
	return db
		.selectFrom("minutes")
		.innerJoin("minutesRevisions", (join) =>
			join
				.onRef("minutesRevisions.minutesId", "=", "minutes.id")
				.onRef("minutesRevisions.number", "=", "minutes.revision"),
		)
		.leftJoin("eventSessions", "eventSessions.id", "minutes.sessionId")
		.select([
			"minutes.id as minutesId",
			"minutes.sessionId",
			"minutes.revision",
			"eventSessions.title as sessionTitle",
			"eventSessions.startsAtLocal",
			"eventSessions.endsAtLocal",
			"minutesRevisions.body",
			"minutesRevisions.words",
			"minutesRevisions.savedAt",
			"minutesRevisions.savedByName",
		])
		.where("minutes.eventId", "=", eventId)
		.where("minutesRevisions.body", "!=", "")
		.orderBy((eb) => eb.fn.coalesce("eventSessions.startsAtLocal", eb.val("9999")))
		.orderBy("eventSessions.endsAtLocal")
		.orderBy("eventSessions.id")
		.limit(500)
		.execute();
}

/** Whether somebody has written minutes of a session. */
export async function existsOfSession(db: ReadDb, sessionId: string): Promise<boolean> {
	return (
		(await db.selectFrom("minutes").select("id").where("sessionId", "=", sessionId).executeTakeFirst()) !== undefined
	);
}

/** A follow-up with the sentence it comes from, and the text that sentence was marked in. */
export type AnchoredFollowup = MinutesAnchor & {
	minutesId: string;
	sessionId: string | null;
	code: string;
	title: string;
	organisationName: string;
};

/** The sentences of an event's minutes that follow-ups come from, in the order of their codes; at most 1000. */
export function listAnchors(db: ReadDb, eventId: string): Promise<AnchoredFollowup[]> {
	return db
		.selectFrom("minutesAnchors")
		.innerJoin("minutesRevisions", "minutesRevisions.id", "minutesAnchors.revisionId")
		.innerJoin("minutes", "minutes.id", "minutesRevisions.minutesId")
		.innerJoin("followups", "followups.id", "minutesAnchors.followupId")
		.selectAll("minutesAnchors")
		.select([
			"minutesRevisions.minutesId",
			"minutes.sessionId",
			"followups.code",
			"followups.title",
			"followups.organisationName",
		])
		.where("minutes.eventId", "=", eventId)
		.orderBy("followups.code")
		.limit(1000)
		.execute();
}

/** The sentence that one follow-up comes from, with the session whose minutes hold it. */
export function findAnchor(
	db: ReadDb,
	followupId: string,
): Promise<(MinutesAnchor & { sessionId: string | null; eventId: string; number: number }) | undefined> {
	return db
		.selectFrom("minutesAnchors")
		.innerJoin("minutesRevisions", "minutesRevisions.id", "minutesAnchors.revisionId")
		.innerJoin("minutes", "minutes.id", "minutesRevisions.minutesId")
		.selectAll("minutesAnchors")
		.select(["minutes.sessionId", "minutes.eventId", "minutesRevisions.number"])
		.where("minutesAnchors.followupId", "=", followupId)
		.executeTakeFirst();
}

/** The texts of revisions by their ids, at most 200. */
export async function listBodies(db: ReadDb, revisionIds: readonly string[]): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom("minutesRevisions")
		.select(["id", "body"])
		.where("id", "in", revisionIds.length > 0 ? revisionIds.slice(0, 200) : [""])
		.execute();
	return new Map(rows.map(({ id, body }) => [id, body]));
}
