import { type SelectQueryBuilder, sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { LetterStatus } from "#app/domain/messages/types";
import type { ReadDb } from "../client";
import type { Database } from "../database";
import type { EventDay, EventRow } from "../tables/events";
import type { Letter, LetterAttempt, LetterBody } from "../tables/messages";
import type { Registration } from "../tables/registrations";
import { eventWithin } from "./within-reach";

/** The Message-ID of the first letter about each registration, follow-up, invitation, speaker, group or cooperative that has one. */
export async function listFirstMessageIds(db: ReadDb, subjectIds: readonly string[]): Promise<Map<string, string>> {
	if (subjectIds.length === 0) return new Map();
	const firstOf = (
		column: "registrationId" | "followupId" | "invitationId" | "speakerId" | "groupId" | "cooperativeId",
	) =>
		db
			.selectFrom("letters")
			.innerJoin(
				(eb) =>
					eb
						.selectFrom("letters")
						.select((min) => min.fn.min("letters.id").as("firstId"))
						.where(column, "in", [...subjectIds])
						.groupBy(column)
						.as("first"),
				(join) => join.onRef("first.firstId", "=", "letters.id"),
			)
			.select([`letters.${column} as subjectId`, "letters.messageId"])
			.execute();
	const rows = [
		...(await firstOf("registrationId")),
		...(await firstOf("followupId")),
		...(await firstOf("invitationId")),
		...(await firstOf("speakerId")),
		...(await firstOf("groupId")),
		...(await firstOf("cooperativeId")),
	];
	return new Map(rows.map((row) => [row.subjectId ?? "", row.messageId]));
}

/** What was frozen of these letters, by letter id; words that were purged are missing. */
export async function listBodies(db: ReadDb, letterIds: readonly string[]): Promise<Map<string, LetterBody>> {
	if (letterIds.length === 0) return new Map();
	const rows = await db
		.selectFrom("letterBodies")
		.selectAll()
		.where("letterId", "in", [...letterIds])
		.execute();
	return new Map(rows.map((row) => [row.letterId, row]));
}

export interface LetterFilter {
	/** Every letter, where the whole house is reached; else those about an event within it. */
	within: Reach;
	status: LetterStatus | null;
	eventId: string | null;
	/** A LIKE pattern with `\` as escape character over recipient and subject in lower case; null: no search. */
	pattern: string | null;
}

/** A letter as one line of a list. */
export interface LetterListItem
	extends Pick<
		Letter,
		| "id"
		| "template"
		| "status"
		| "lane"
		| "toName"
		| "toAddress"
		| "subject"
		| "eventId"
		| "createdAt"
		| "sentAt"
		| "bouncedAt"
		| "lastCode"
		| "lastError"
	> {
	/** Null once the words were purged. */
	language: LetterBody["language"] | null;
	/** Of the event it is about; null for a letter about none. */
	timeZone: EventRow["timeZone"] | null;
	/** Since when letters of the event are held back; null when they leave. */
	lettersPausedAt: string | null;
}

/** One page of the outbox, newest first. */
export function listWithin(
	db: ReadDb,
	filter: LetterFilter,
	page: { limit: number; offset: number },
): Promise<LetterListItem[]> {
	return asLines(filtered(db, filter)).limit(page.limit).offset(page.offset).execute();
}

/** How many letters a filter finds. */
export async function countWithin(db: ReadDb, filter: LetterFilter): Promise<number> {
	const row = await filtered(db, filter)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

/** Letters per status within the filter's other conditions. */
export async function countByStatus(db: ReadDb, filter: LetterFilter): Promise<Partial<Record<LetterStatus, number>>> {
	const rows = await filtered(db, { ...filter, status: null })
		.select((eb) => ["letters.status", eb.fn.countAll<number>().as("count")])
		.groupBy("letters.status")
		.execute();
	return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

/** Events of a reach that have letters, for the filter: latest first, at most 200. */
export function listEventsWithLetters(db: ReadDb, within: Reach): Promise<{ id: string; title: string }[]> {
	return db
		.selectFrom("events")
		.select(["events.id", "events.title"])
		.where(eventWithin(within))
		.where(({ exists, selectFrom }) =>
			exists(selectFrom("letters").select("letters.id").whereRef("letters.eventId", "=", "events.id")),
		)
		.orderBy("events.startsAt", "desc")
		.orderBy("events.id", "desc")
		.limit(200)
		.execute();
}

/** One letter within a reach. */
export function findWithin(db: ReadDb, within: Reach, letterId: string): Promise<Letter | undefined> {
	return filtered(db, { within, status: null, eventId: null, pattern: null })
		.selectAll("letters")
		.where("letters.id", "=", letterId)
		.executeTakeFirst();
}

/** One letter, whoever it is about. */
export function findById(db: ReadDb, letterId: string): Promise<Letter | undefined> {
	return db.selectFrom("letters").selectAll().where("id", "=", letterId).executeTakeFirst();
}

/** The id of the letter that is there under a key. */
export async function findIdByDedupeKey(db: ReadDb, dedupeKey: string): Promise<string> {
	const { id } = await db
		.selectFrom("letters")
		.select("id")
		.where("dedupeKey", "=", dedupeKey)
		.executeTakeFirstOrThrow();
	return id;
}

/** Whether a later message of the letter's calendar stream exists. */
export async function existsLaterOfStream(
	db: ReadDb,
	{ streamKey, streamSeq }: Pick<Letter, "streamKey" | "streamSeq">,
): Promise<boolean> {
	if (streamKey === null || streamSeq === null) return false;
	const later = db.selectFrom("letters").select("id").where("streamKey", "=", streamKey);
	return (await later.where("streamSeq", ">", streamSeq).limit(1).executeTakeFirst()) !== undefined;
}

/** What attempts at a letter came to, the latest first, at most 50. */
export function listAttempts(db: ReadDb, letterId: string): Promise<LetterAttempt[]> {
	return db
		.selectFrom("letterAttempts")
		.selectAll()
		.where("letterId", "=", letterId)
		.orderBy("id", "desc")
		.limit(50)
		.execute();
}

/** What the list of an event's letters says of the event, within a reach. */
export function findEventWithin(
	db: ReadDb,
	within: Reach,
	eventId: string,
): Promise<Pick<EventRow, "id" | "timeZone" | "lettersPausedAt"> | undefined> {
	return db
		.selectFrom("events")
		.select(["id", "timeZone", "lettersPausedAt"])
		.where("id", "=", eventId)
		.where(eventWithin(within))
		.executeTakeFirst();
}

/** Events of a reach whose letters are held back, latest first, at most 50. */
export function listPausedEvents(db: ReadDb, within: Reach): Promise<{ id: string; title: string }[]> {
	return db
		.selectFrom("events")
		.select(["id", "title"])
		.where("lettersPausedAt", "is not", null)
		.where(eventWithin(within))
		.orderBy("lettersPausedAt", "desc")
		.limit(50)
		.execute();
}

/** The letters about one registration, newest first, at most 100. */
export function listByRegistration(db: ReadDb, registrationId: string): Promise<LetterListItem[]> {
	return asLines(db.selectFrom("letters").where("letters.registrationId", "=", registrationId))
		.limit(100)
		.execute();
}

/** The letters to the contact of one group, newest first, at most 100. */
export function listByGroup(db: ReadDb, groupId: string): Promise<LetterListItem[]> {
	return asLines(db.selectFrom("letters").where("letters.groupId", "=", groupId))
		.limit(100)
		.execute();
}

/** The letters about one invitation, newest first, at most 100. */
export function listByInvitation(db: ReadDb, invitationId: string): Promise<LetterListItem[]> {
	return asLines(db.selectFrom("letters").where("letters.invitationId", "=", invitationId))
		.limit(100)
		.execute();
}

function asLines(letters: SelectQueryBuilder<Database, "letters", object>) {
	return letters
		.leftJoin("events", "events.id", "letters.eventId")
		.leftJoin("letterBodies", "letterBodies.letterId", "letters.id")
		.select([
			"letters.id",
			"letters.template",
			"letters.status",
			"letters.toName",
			"letters.toAddress",
			"letters.subject",
			"letters.eventId",
			"letters.createdAt",
			"letters.sentAt",
			"letters.bouncedAt",
			"letters.lane",
			"letters.lastCode",
			"letters.lastError",
			"letterBodies.language",
			"events.timeZone",
			"events.lettersPausedAt",
		])
		.orderBy("letters.createdAt", "desc")
		.orderBy("letters.id", "desc");
}

/** A letter about no event belongs to no office: only those who reach every office see it. */
function filtered(db: ReadDb, { within, status, eventId, pattern }: LetterFilter) {
	let query = db.selectFrom("letters");
	if (within.officeIds) {
		query = query.where("letters.eventId", "in", (eb) =>
			eb.selectFrom("events").select("events.id").where(eventWithin(within)),
		);
	}
	if (status) query = query.where("letters.status", "=", status);
	if (eventId) query = query.where("letters.eventId", "=", eventId);
	if (pattern) {
		query = query.where(
			sql<boolean>`lower(letters.to_name || ' ' || letters.to_address || ' ' || letters.subject) like ${pattern} escape '\\'`,
		);
	}
	return query;
}

/** Registrations by their ids, for telling these people something. */
export function listRegistrations(db: ReadDb, ids: readonly string[]): Promise<Registration[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("id", "in", [...ids])
		.execute();
}

/** Places in the waiting lists of the parties, 1 for the next in line, by registration id; only of these registrations. */
export async function mapQueuePositions(
	db: ReadDb,
	eventIds: readonly string[],
	registrationIds: readonly string[],
): Promise<Map<string, number>> {
	if (eventIds.length === 0 || registrationIds.length === 0) return new Map();
	const rows = await db
		.with("queue", (cte) =>
			cte
				.selectFrom("registrations")
				.select((eb) => [
					"id",
					eb.fn
						.agg<number>("row_number")
						.over((over) => over.partitionBy(["eventId", "category"]).orderBy("waitlistedAt").orderBy("id"))
						.as("position"),
				])
				.where("eventId", "in", [...eventIds])
				.where("status", "=", "waitlisted")
				.where("offeredAt", "is", null),
		)
		.selectFrom("queue")
		.select(["id", "position"])
		.where("id", "in", [...registrationIds])
		.execute();
	return new Map(rows.map((row) => [row.id, row.position]));
}

/**
 * Those of these registrations who heard such news since an instant: by a letter that left, is leaving or cannot be
 * held back, or by a call somebody made.
 */
export async function listToldSince(
	db: ReadDb,
	registrationIds: readonly string[],
	templates: readonly string[],
	since: string,
): Promise<string[]> {
	if (registrationIds.length === 0) return [];
	const letters = await db
		.selectFrom("letters")
		.select("registrationId")
		.distinct()
		.where("registrationId", "in", [...registrationIds])
		.where("template", "in", [...templates])
		.where("createdAt", ">=", since)
		.where("status", "in", ["pending", "sending", "sent", "failed"])
		.execute();
	const calls = await db
		.selectFrom("callTasks")
		.select("registrationId")
		.distinct()
		.where("registrationId", "in", [...registrationIds])
		.where("reason", "in", [...templates])
		.where("createdAt", ">=", since)
		.where("reachedAt", "is not", null)
		.execute();
	return [...letters, ...calls].flatMap(({ registrationId }) => registrationId ?? []);
}

/** Events by their ids. */
export function listEvents(db: ReadDb, ids: readonly string[]): Promise<EventRow[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("events")
		.selectAll()
		.where("id", "in", [...ids])
		.execute();
}

/** Every day these events have or had, first one first; those taken off the schedule say so. */
export function listDays(db: ReadDb, eventIds: readonly string[]): Promise<EventDay[]> {
	if (eventIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("eventDays")
		.selectAll()
		.where("eventId", "in", [...eventIds])
		.orderBy("startsAt")
		.orderBy("id")
		.execute();
}

/** Of these letters: whether their words are kept, gone, or gone with the person they were to. */
export async function listWords(db: ReadDb, ids: readonly string[]): Promise<Map<string, "words" | "gone" | "erased">> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("letters")
		.leftJoin("letterBodies", "letterBodies.letterId", "letters.id")
		.select(["letters.id", "letters.toAddress", "letterBodies.letterId as bodyOf"])
		.where("letters.id", "in", [...ids])
		.execute();
	return new Map(
		rows.map(({ id, toAddress, bodyOf }) => [id, bodyOf ? "words" : toAddress === "" ? "erased" : "gone"] as const),
	);
}
