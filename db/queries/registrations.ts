import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { Consent, Registration, RegistrationAnswer } from "../tables/registrations";

/** One registration by its id. */
export function findById(db: ReadDb, id: string): Promise<Registration | undefined> {
	return db.selectFrom("registrations").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Those of these ids, 1000 at most, that are registrations of the event, the earliest first. */
export function listByIds(db: ReadDb, eventId: string, ids: readonly string[]): Promise<Registration[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("id", "in", [...ids])
		.orderBy("registeredAt")
		.orderBy("id")
		.limit(1000)
		.execute();
}

/** The registration whose personal page a link opens; `hash` is the SHA-256 (hex) of the link's token. */
export function findByLinkHash(db: ReadDb, hash: string): Promise<Registration | undefined> {
	return db.selectFrom("registrations").selectAll().where("linkHash", "=", hash).executeTakeFirst();
}

/** The registration with this code, `TAN-7K4QX`. */
export function findByCode(db: ReadDb, code: string): Promise<Registration | undefined> {
	return db.selectFrom("registrations").selectAll().where("code", "=", code).executeTakeFirst();
}

/** What an earlier submission of the same form became. */
export function findByFormKey(db: ReadDb, eventId: string, formKey: string): Promise<Registration | undefined> {
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("formKey", "=", formKey)
		.executeTakeFirst();
}

/** How one person is recognised at an event: the folded name together with the folded e-mail or the mobile number. */
export interface PersonKey {
	nameFolded: string;
	emailFolded: string | null;
	phone: string | null;
}

/** The living registration of this very person at the event: same name and same e-mail or mobile number. */
export function findLivingPerson(db: ReadDb, eventId: string, person: PersonKey): Promise<Registration | undefined> {
	const { nameFolded, emailFolded, phone } = person;
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("nameFolded", "=", nameFolded)
		.where("status", "in", ["pending", "confirmed", "waitlisted"])
		.where((eb) =>
			eb.or([
				...(emailFolded === null ? [] : [eb("emailFolded", "=", emailFolded)]),
				...(phone === null ? [] : [eb("phone", "=", phone)]),
			]),
		)
		.orderBy("id")
		.executeTakeFirst();
}

/** Those of these ended registrations whose person has registered once more and takes part, or may. */
export async function listRegisteredAgain(db: ReadDb, eventId: string, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db
		.selectFrom("registrations as ended")
		.innerJoin("registrations as living", (join) =>
			join
				.onRef("living.eventId", "=", "ended.eventId")
				.onRef("living.nameFolded", "=", "ended.nameFolded")
				.on((eb) =>
					eb.or([
						eb("living.emailFolded", "=", eb.ref("ended.emailFolded")),
						eb("living.phone", "=", eb.ref("ended.phone")),
					]),
				)
				.on("living.status", "in", ["pending", "confirmed", "waitlisted"]),
		)
		.select("ended.id")
		.distinct()
		.where("ended.eventId", "=", eventId)
		.where("ended.id", "in", [...ids])
		.where("ended.status", "not in", ["pending", "confirmed", "waitlisted"])
		.limit(1000)
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** Another living registration of this event that would be the same person; see `findLivingPerson`. */
export function findOtherLivingPerson(
	db: ReadDb,
	self: Pick<Registration, "id" | "eventId">,
	{ nameFolded, emailFolded, phone }: PersonKey,
): Promise<Registration | undefined> {
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("eventId", "=", self.eventId)
		.where("id", "!=", self.id)
		.where("nameFolded", "=", nameFolded)
		.where("status", "in", ["pending", "confirmed", "waitlisted"])
		.where((eb) =>
			eb.or([
				...(emailFolded === null ? [] : [eb("emailFolded", "=", emailFolded)]),
				...(phone === null ? [] : [eb("phone", "=", phone)]),
			]),
		)
		.orderBy("id")
		.executeTakeFirst();
}

/** How many people hold each status, per party: every pair is present, 0 where there is nobody. */
export type CategoryCounts = Record<Category, Record<RegistrationStatus, number>>;

/** People per party and status of one event. */
export async function countByCategory(db: ReadDb, eventId: string): Promise<CategoryCounts> {
	const rows = await db
		.selectFrom("registrations")
		.select(["category", "status", (eb) => eb.fn.countAll<number>().as("count")])
		.where("eventId", "=", eventId)
		.groupBy(["category", "status"])
		.execute();
	const counts: CategoryCounts = {
		employer: nobody(),
		union: nobody(),
		cooperative: nobody(),
		government: nobody(),
		other: nobody(),
	};
	for (const { category, status, count } of rows) counts[category][status] = Number(count);
	return counts;
}

function nobody(): Record<RegistrationStatus, number> {
	return { pending: 0, confirmed: 0, waitlisted: 0, rejected: 0, cancelled: 0, replaced: 0 };
}

/** Taken seats per party: confirmed people, those above the quota included. */
export async function countSeats(db: ReadDb, eventId: string): Promise<Record<Category, number>> {
	return (await countPlaces(db, eventId)).confirmed;
}

/** Taken seats and lengths of the waiting lists, per party. */
export async function countPlaces(
	db: ReadDb,
	eventId: string,
): Promise<{ confirmed: Record<Category, number>; waiting: Record<Category, number> }> {
	const counts = await countByCategory(db, eventId);
	return { confirmed: perCategory(counts, "confirmed"), waiting: perCategory(counts, "waitlisted") };
}

function perCategory(counts: CategoryCounts, status: RegistrationStatus): Record<Category, number> {
	return {
		employer: counts.employer[status],
		union: counts.union[status],
		cooperative: counts.cooperative[status],
		government: counts.government[status],
		other: counts.other[status],
	};
}

/** The place in the party's waiting list, 1 for the next in line; null for who does not wait or has an offer. */
export async function findQueuePosition(db: ReadDb, registration: Registration): Promise<number | null> {
	const { id, eventId, category, status, waitlistedAt, offeredAt } = registration;
	if (status !== "waitlisted" || waitlistedAt === null || offeredAt !== null) return null;
	const { ahead } = await db
		.selectFrom("registrations")
		.select((eb) => eb.fn.countAll<number>().as("ahead"))
		.where("eventId", "=", eventId)
		.where("category", "=", category)
		.where("status", "=", "waitlisted")
		.where("offeredAt", "is", null)
		.where((eb) =>
			eb.or([
				eb("waitlistedAt", "<", waitlistedAt),
				eb.and([eb("waitlistedAt", "=", waitlistedAt), eb("id", "<", id)]),
			]),
		)
		.executeTakeFirstOrThrow();
	return Number(ahead) + 1;
}

/** Living registrations with this folded e-mail at public events that end after `now` (ISO instant); at most 20. */
export function listLivingByEmail(db: ReadDb, emailFolded: string, now: string): Promise<Registration[]> {
	return db
		.selectFrom("registrations")
		.innerJoin("events", "events.id", "registrations.eventId")
		.selectAll("registrations")
		.where("registrations.emailFolded", "=", emailFolded)
		.where("registrations.status", "in", ["pending", "confirmed", "waitlisted"])
		.where("events.status", "!=", "draft")
		.where((eb) => eb.or([eb("events.endsAt", "is", null), eb("events.endsAt", ">", now)]))
		.orderBy("registrations.id")
		.limit(20)
		.execute();
}

/** Answers to the party's own questions, at most 200. */
export function listAnswers(db: ReadDb, registrationId: string): Promise<RegistrationAnswer[]> {
	return db
		.selectFrom("registrationAnswers")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.orderBy("question")
		.limit(200)
		.execute();
}

/** The answers of one registration by question id, as stored; of a file its name. */
export async function mapAnswers(db: ReadDb, registrationId: string): Promise<Record<string, string>> {
	const rows = await listAnswers(db, registrationId);
	return Object.fromEntries(rows.map(({ question, answer }) => [question, answer]));
}

/** What the person ever agreed to, each with the notice it was read under and, where taken back, since when. */
export function listConsents(db: ReadDb, registrationId: string): Promise<Consent[]> {
	return db
		.selectFrom("consents")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.orderBy("purpose")
		.orderBy("givenAt")
		.limit(100)
		.execute();
}

/** When the participant stated something about their cooperative; null when they did not. */
export async function findStatedAt(db: ReadDb, registrationId: string): Promise<string | null> {
	const row = await db
		.selectFrom("cooperativeStatements")
		.select("statedAt")
		.where("registrationId", "=", registrationId)
		.executeTakeFirst();
	return row?.statedAt ?? null;
}

/** The living registrations at the event of people with these folded names. */
export function listLivingByNames(
	db: ReadDb,
	eventId: string,
	namesFolded: readonly string[],
): Promise<Registration[]> {
	if (namesFolded.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("nameFolded", "in", [...namesFolded])
		.where("status", "in", ["pending", "confirmed", "waitlisted"])
		.orderBy("id")
		.limit(1_000)
		.execute();
}
