import type { MailingKind, MailingOutcome, MailStream } from "#app/domain/mailings/types";
import type { ReadDb } from "../client";
import type { EventRow } from "../tables/events";
import type { Mailing, MailSubscription } from "../tables/mailings";
import type { Registration } from "../tables/registrations";
import { filtered, type RegistrationFilter } from "./registration-filter";

/** Published events that begin or ended between two instants, those that begin first coming first; at most `limit`. */
export function listEventsNear(
	db: ReadDb,
	{ now, startsBefore, endedAfter, limit }: { now: string; startsBefore: string; endedAfter: string; limit: number },
): Promise<EventRow[]> {
	return db
		.selectFrom("events")
		.selectAll()
		.where("status", "=", "published")
		.where((eb) =>
			eb.or([
				eb.and([eb("startsAt", ">", now), eb("startsAt", "<=", startsBefore)]),
				eb.and([eb("endsAt", "<=", now), eb("endsAt", ">", endedAfter)]),
			]),
		)
		.orderBy("startsAt")
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** The mailings by date that were begun for these events. */
export function listBegun(
	db: ReadDb,
	eventIds: readonly string[],
): Promise<Pick<Mailing, "eventId" | "kind" | "anchorOn" | "createdAt" | "finishedAt">[]> {
	if (eventIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("mailings")
		.select(["eventId", "kind", "anchorOn", "createdAt", "finishedAt"])
		.where("eventId", "in", [...eventIds])
		.where("anchorOn", "is not", null)
		.execute();
}

/** People with a seat since before an instant: whoever got it later has just been told everything. */
export async function listSeatedBefore(db: ReadDb, eventId: string, before: string): Promise<string[]> {
	const rows = await db
		.selectFrom("registrations")
		.select("id")
		.where("eventId", "=", eventId)
		.where("status", "=", "confirmed")
		.where("isUnassigned", "=", 0)
		.where("confirmedAt", "<", before)
		.orderBy("id")
		.execute();
	return rows.map(({ id }) => id);
}

/** People who checked in on any day; everybody with a seat where nobody was checked in at all. */
export async function listThanked(db: ReadDb, eventId: string): Promise<string[]> {
	const seated = db
		.selectFrom("registrations")
		.select("registrations.id")
		.where("registrations.eventId", "=", eventId)
		.where("registrations.status", "=", "confirmed")
		.where("registrations.isUnassigned", "=", 0)
		.orderBy("registrations.id");
	const present = await seated
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("attendances")
					.select("attendances.id")
					.whereRef("attendances.registrationId", "=", "registrations.id")
					.where("attendances.undoneAt", "is", null),
			),
		)
		.execute();
	const thanked = present.length > 0 ? present : await seated.execute();
	return thanked.map(({ id }) => id);
}

/** The mailings that still have recipients waiting, oldest first. */
export async function listUnfinished(db: ReadDb, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom("mailings")
		.select("id")
		.where("finishedAt", "is", null)
		.orderBy("createdAt")
		.orderBy("id")
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}

/** A mailing by its id. */
export function findById(db: ReadDb, id: string): Promise<Mailing | undefined> {
	return db.selectFrom("mailings").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The next recipients of a mailing that wait for their turn. */
export async function listWaiting(db: ReadDb, mailingId: string, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom("mailingRecipients")
		.select("registrationId")
		.where("mailingId", "=", mailingId)
		.where("outcome", "is", null)
		.orderBy("registrationId")
		.limit(limit)
		.execute();
	return rows.map(({ registrationId }) => registrationId);
}

/** A mailing with how many of its recipients had which outcome; `waiting` counts those without one. */
export interface MailingLine
	extends Pick<Mailing, "id" | "kind" | "anchorOn" | "subject" | "createdAt" | "createdByName" | "finishedAt"> {
	counts: Partial<Record<MailingOutcome | "waiting", number>>;
}

/** The latest mailings of an event. */
export async function listByEvent(db: ReadDb, eventId: string, limit: number): Promise<MailingLine[]> {
	const mailings = await db
		.selectFrom("mailings")
		.select(["id", "kind", "anchorOn", "subject", "createdAt", "createdByName", "finishedAt"])
		.where("eventId", "=", eventId)
		.orderBy("createdAt", "desc")
		.orderBy("id", "desc")
		.limit(limit)
		.execute();
	const counts = await countOutcomes(
		db,
		mailings.map(({ id }) => id),
	);
	return mailings.map((mailing) => ({ ...mailing, counts: counts.get(mailing.id) ?? {} }));
}

async function countOutcomes(db: ReadDb, mailingIds: readonly string[]) {
	const counts = new Map<string, MailingLine["counts"]>();
	if (mailingIds.length === 0) return counts;
	const rows = await db
		.selectFrom("mailingRecipients")
		.select((eb) => ["mailingId", "outcome", eb.fn.countAll<number>().as("count")])
		.where("mailingId", "in", [...mailingIds])
		.groupBy(["mailingId", "outcome"])
		.execute();
	for (const { mailingId, outcome, count } of rows)
		counts.set(mailingId, { ...counts.get(mailingId), [outcome ?? "waiting"]: Number(count) });
	return counts;
}

/** The subscriptions of these addresses, in lower case, to a stream. */
export function listSubscriptions(
	db: ReadDb,
	stream: MailStream,
	addresses: readonly string[],
): Promise<MailSubscription[]> {
	if (addresses.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("mailSubscriptions")
		.selectAll()
		.where("stream", "=", stream)
		.where("address", "in", [...addresses])
		.execute();
}

/** The subscription that a link's hash belongs to. */
export function findSubscription(db: ReadDb, linkHash: string): Promise<MailSubscription | undefined> {
	return db.selectFrom("mailSubscriptions").selectAll().where("linkHash", "=", linkHash).executeTakeFirst();
}

/** The subscription with this id. */
export function findSubscriptionById(db: ReadDb, id: string): Promise<MailSubscription | undefined> {
	return db.selectFrom("mailSubscriptions").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Whether a mailing by date was begun for an event and the date it is counted from. */
export async function wasBegun(db: ReadDb, eventId: string, kind: MailingKind, anchorOn: string): Promise<boolean> {
	const row = await db
		.selectFrom("mailings")
		.select("id")
		.where("eventId", "=", eventId)
		.where("kind", "=", kind)
		.where("anchorOn", "=", anchorOn)
		.executeTakeFirst();
	return row !== undefined;
}

/** The mailing that a form key belongs to. */
export function findByFormKey(db: ReadDb, formKey: string): Promise<Mailing | undefined> {
	return db.selectFrom("mailings").selectAll().where("formKey", "=", formKey).executeTakeFirst();
}

/** How many people of a filter organisers' letters reach: by mail, not by their wish, or for want of an address that takes letters. */
export interface Reach {
	mailed: number;
	unsubscribed: number;
	withoutMail: number;
}

/** Counts the ways in which the people of a filter are reached by organisers' letters. */
export async function countReach(db: ReadDb, filter: RegistrationFilter): Promise<Reach> {
	const rows = await filtered(db, filter)
		.leftJoin("mailSubscriptions", (join) =>
			join
				.onRef("mailSubscriptions.address", "=", (eb) => eb.fn<string>("lower", ["registrations.email"]))
				.on("mailSubscriptions.stream", "=", "announcements")
				.on("mailSubscriptions.endedAt", "is not", null),
		)
		.leftJoin("suppressedAddresses", (join) =>
			join.onRef("suppressedAddresses.address", "=", (eb) => eb.fn<string>("lower", ["registrations.email"])),
		)
		.select((eb) => [
			eb
				.case()
				.when(eb.or([eb("registrations.email", "is", null), eb("suppressedAddresses.address", "is not", null)]))
				.then("withoutMail" as const)
				.when("mailSubscriptions.id", "is not", null)
				.then("unsubscribed" as const)
				.else("mailed" as const)
				.end()
				.as("way"),
			eb.fn.countAll<number>().as("people"),
		])
		.groupBy("way")
		.execute();
	const reach: Reach = { mailed: 0, unsubscribed: 0, withoutMail: 0 };
	for (const { way, people } of rows) reach[way] = Number(people);
	return reach;
}

/** The first people of a filter whom organisers' letters do not reach by mail. */
export async function listUnreached(
	db: ReadDb,
	filter: RegistrationFilter,
	limit: number,
): Promise<Pick<Registration, "id" | "name" | "titlePrefix" | "titleSuffix" | "phone">[]> {
	return filtered(db, filter)
		.select([
			"registrations.id",
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
			"registrations.phone",
		])
		.where(({ eb, or, exists, selectFrom }) =>
			or([
				eb("registrations.email", "is", null),
				exists(
					selectFrom("suppressedAddresses")
						.select("suppressedAddresses.address")
						.where("suppressedAddresses.address", "=", eb.fn<string>("lower", ["registrations.email"])),
				),
				exists(
					selectFrom("mailSubscriptions")
						.select("mailSubscriptions.id")
						.where("mailSubscriptions.address", "=", eb.fn<string>("lower", ["registrations.email"]))
						.where("mailSubscriptions.stream", "=", "announcements")
						.where("mailSubscriptions.endedAt", "is not", null),
				),
			]),
		)
		.orderBy("registrations.nameFolded")
		.orderBy("registrations.id")
		.limit(limit)
		.execute();
}
