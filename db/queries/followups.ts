import { type SqlBool, sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import { isPostgres, type ReadDb } from "../client";
import type { Database } from "../database";
import type { EventRow } from "../tables/events";
import type { ExtensionRequest, Followup, FollowupChange, FollowupEvidence, StoredFile } from "../tables/followups";
import { eventWithin } from "./within-reach";

/** The follow-up with this id, or undefined. */
export function findById(db: ReadDb, id: string): Promise<Followup | undefined> {
	return db.selectFrom("followups").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The follow-up whose owner's link has this SHA-256, or undefined once the link was renewed. */
export function findByLinkHash(db: ReadDb, linkHash: string): Promise<Followup | undefined> {
	return db.selectFrom("followups").selectAll().where("linkHash", "=", linkHash).executeTakeFirst();
}

/** The request for more time that nobody has decided yet. */
export function findOpenRequest(db: ReadDb, followupId: string): Promise<ExtensionRequest | undefined> {
	return db
		.selectFrom("extensionRequests")
		.selectAll()
		.where("followupId", "=", followupId)
		.where("decision", "is", null)
		.executeTakeFirst();
}

/** The latest 20 requests for more time of one follow-up, newest first. */
export function listRequests(db: ReadDb, followupId: string): Promise<ExtensionRequest[]> {
	return db
		.selectFrom("extensionRequests")
		.selectAll()
		.where("followupId", "=", followupId)
		.orderBy("requestedAt", "desc")
		.orderBy("id", "desc")
		.limit(20)
		.execute();
}

/** The follow-ups of an event that were not cancelled, by code; at most 1000. */
export function listStandingOfEvent(
	db: ReadDb,
	eventId: string,
): Promise<Pick<Followup, "id" | "code" | "title" | "organisationName" | "dueOn" | "sessionId">[]> {
	return db
		.selectFrom("followups")
		.select(["id", "code", "title", "organisationName", "dueOn", "sessionId"])
		.where("eventId", "=", eventId)
		.where("status", "!=", "cancelled")
		.orderBy("code")
		.limit(1000)
		.execute();
}

/** The latest 200 changes of one follow-up, newest first. */
export function listChanges(db: ReadDb, followupId: string): Promise<FollowupChange[]> {
	return db
		.selectFrom("followupChanges")
		.selectAll()
		.where("followupId", "=", followupId)
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.limit(200)
		.execute();
}

/** Evidence with what is known of its file; `mediaType` is null where only a paper's label is recorded. */
export type EvidenceLine = FollowupEvidence & { [Key in "originalName" | "mediaType"]: string | null } & {
	bytes: number | null;
};

/** The evidence of one follow-up, oldest first, at most 100. */
export function listEvidence(db: ReadDb, followupId: string): Promise<EvidenceLine[]> {
	return db
		.selectFrom("followupEvidence")
		.leftJoin("files", "files.id", "followupEvidence.fileId")
		.selectAll("followupEvidence")
		.select(["files.originalName", "files.mediaType", "files.bytes"])
		.where("followupEvidence.followupId", "=", followupId)
		.orderBy("followupEvidence.id")
		.limit(100)
		.execute();
}

/** How many pieces of evidence a follow-up has, and the SHA-256 of those that are files. */
export async function listEvidenceHashes(
	db: ReadDb,
	followupId: string,
): Promise<{ count: number; hashes: ReadonlySet<string> }> {
	const rows = await db
		.selectFrom("followupEvidence")
		.leftJoin("files", "files.id", "followupEvidence.fileId")
		.select("files.sha256")
		.where("followupEvidence.followupId", "=", followupId)
		.limit(1000)
		.execute();
	return { count: rows.length, hashes: new Set(rows.flatMap(({ sha256 }) => (sha256 ? [sha256] : []))) };
}

/** The latest line of the history that has words. */
export function findLatestNote(db: ReadDb, followupId: string): Promise<FollowupChange | undefined> {
	return db
		.selectFrom("followupChanges")
		.selectAll()
		.where("followupId", "=", followupId)
		.where("note", "!=", "")
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** A file that was handed in for this follow-up; undefined when it belongs to another one. */
export function findEvidenceFile(db: ReadDb, followupId: string, fileId: string): Promise<StoredFile | undefined> {
	return db
		.selectFrom("files")
		.innerJoin("followupEvidence", "followupEvidence.fileId", "files.id")
		.selectAll("files")
		.where("files.id", "=", fileId)
		.where("followupEvidence.followupId", "=", followupId)
		.executeTakeFirst();
}

/** The codes that begin with `RTL-TAN-`, to number the next one. */
export async function listCodes(db: ReadDb, start: string): Promise<string[]> {
	const rows = await db
		.selectFrom("followups")
		.select("code")
		.where("code", ">=", start)
		.where("code", "<", `${start}~`)
		.limit(10_000)
		.execute();
	return rows.map((row) => row.code);
}

/**
 * Ids of open follow-ups of one zone whose latest reminder has not left yet for their present due date, neither as a
 * letter nor as a call. `reached` is the latest date whose reminders may leave, `today` the date in the zone. The moment
 * is worked out as `reminderMoment` does. Left out are worked examples, withdrawn links, and moments that had come
 * before the date was set: its owner has just been told then.
 */
export async function listDueForReminder(
	db: ReadDb,
	search: { timeZone: Database["events"]["timeZone"]; reached: string; today: string; limit: number },
): Promise<string[]> {
	const { reached, today } = search;
	const [id, dueOn] = [sql.ref("followups.id"), sql.ref("followups.dueOn")];
	const late = isPostgres(db)
		? sql<number>`(${reached}::date - ${dueOn}::date)`
		: sql<number>`cast(julianday(${reached}) - julianday(${dueOn}) as integer)`;
	const offset = sql<number>`(case when ${late} < -1 then -7 when ${late} < 1 then -1 else 1 + 7 * ((${late} - 1) / 7) end)`;
	const moment = sql<string>`(case when ${late} < 1 then 'before-' || cast(-${offset} as text) else 'late-' || cast(${offset} as text) end)`;
	const key = sql<string>`'followup:' || ${id} || ':reminder:' || ${moment} || ':' || ${dueOn}`;
	const leavesOn = isPostgres(db)
		? sql<string>`(${dueOn}::date + ${offset})::text`
		: sql<string>`date(${dueOn}, ${offset} || ' days')`;
	const setAt = sql<string>`coalesce((select max(at) from followup_changes where followup_id = ${id} and field = 'dueOn'), ${sql.ref("followups.createdAt")})`;
	const rows = await db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.select("followups.id")
		.where("followups.status", "in", ["not_started", "in_progress"])
		.where("followups.linkRevokedAt", "is", null)
		.where("events.timeZone", "=", search.timeZone)
		.where("events.exampleAsOf", "is", null)
		.where(sql<SqlBool>`${late} >= -7`)
		.where(sql<SqlBool>`not (${late} < 1 and ${dueOn} < ${today})`)
		.where(sql<SqlBool>`${setAt} < ${leavesOn}`)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("letters").select("letters.id").where("letters.dedupeKey", "=", key))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("callTasks").select("callTasks.id").where("callTasks.dedupeKey", "=", key))),
		)
		.orderBy("followups.dueOn")
		.orderBy("followups.id")
		.limit(search.limit)
		.execute();
	return rows.map((row) => row.id);
}

/** Titles, words and names by the ids that a history names: questions and cooperatives, at most 200. */
export async function listSourceNames(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
	const wanted = ids.slice(0, 200);
	if (wanted.length === 0) return new Map();
	const [questions, organisations] = await Promise.all([
		db.selectFrom("discussionQuestions").select(["id", "body as name"]).where("id", "in", wanted).execute(),
		db.selectFrom("organisations").select(["id", "name"]).where("id", "in", wanted).execute(),
	]);
	return new Map([...questions, ...organisations].map(({ id, name }) => [id, name]));
}

/**
 * Cooperatives that a follow-up may be about: those of the event's province and those registered for it, by name, at
 * most 200; and the one that is chosen already, wherever it is.
 */
export function listCooperatives(
	db: ReadDb,
	{ eventId, regencyCode, chosenId }: { eventId: string; regencyCode: string; chosenId: string | null },
): Promise<{ id: string; name: string }[]> {
	return db
		.selectFrom("organisations")
		.select(["id", "name"])
		.where("kind", "=", "cooperative")
		.where(({ or, and, eb, exists, selectFrom }) =>
			or([
				eb("organisations.id", "=", chosenId ?? ""),
				and([
					eb("mergedIntoId", "is", null),
					or([
						eb("regencyCode", "like", `${regencyCode.slice(0, 2)}.%`),
						exists(
							selectFrom("registrations")
								.select("registrations.id")
								.whereRef("registrations.organisationId", "=", "organisations.id")
								.where("registrations.eventId", "=", eventId),
						),
					]),
				]),
			]),
		)
		.orderBy((eb) =>
			eb
				.case()
				.when("organisations.id", "=", chosenId ?? "")
				.then(0)
				.else(1)
				.end(),
		)
		.orderBy("nameFolded")
		.orderBy("id")
		.limit(200)
		.execute();
}

/** Dialogues of a reach that a follow-up may be recorded at, latest first; at most 100. */
export function listEventsToChoose(
	db: ReadDb,
	within: Reach,
): Promise<Pick<EventRow, "id" | "title" | "startsAt" | "timeZone">[]> {
	return db
		.selectFrom("events")
		.select(["id", "title", "startsAt", "timeZone"])
		.where("status", "!=", "cancelled")
		.where(eventWithin(within))
		.orderBy((eb) => eb.fn.coalesce("startsAt", "createdAt"), "desc")
		.orderBy("id")
		.limit(100)
		.execute();
}

/** Names of organisations registered for an event, to choose an owner from; in order, at most 300. */
export async function listOrganisationNames(db: ReadDb, eventId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("registrations")
		.select("organisationName")
		.distinct()
		.where("eventId", "=", eventId)
		.where("organisationName", "!=", "")
		.orderBy("organisationName")
		.limit(300)
		.execute();
	return rows.map((row) => row.organisationName);
}
