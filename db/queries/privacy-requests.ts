import type { RequestKind } from "#app/domain/privacy/types";
import type { ReadDb } from "../client";
import type { PrivacyRequest } from "../tables/privacy";
import type { Registration } from "../tables/registrations";

const open = ["received", "identified"] as const;

/** The offices whose queue is looked at; null for all. Requests of no office are for those who reach all of them. */
type Offices = readonly string[] | null;

function ofOffices(db: ReadDb, officeIds: Offices) {
	return db
		.selectFrom("privacyRequests")
		.$if(officeIds !== null, (query) => query.where("privacyRequests.officeId", "in", [...(officeIds ?? [])]));
}

/** Requests with who takes care of them: open ones by what is due first, decided ones newest first. */
export function listRequests(
	db: ReadDb,
	officeIds: Offices,
	{ view, limit, offset }: { view: "open" | "done"; limit: number; offset: number },
) {
	return ofOffices(db, officeIds)
		.leftJoin("users", "users.id", "privacyRequests.assignedToId")
		.select(["privacyRequests.id", "number", "kind", "state", "privacyRequests.name", "dueAt", "decidedAt"])
		.select("users.name as assignee")
		.where("state", view === "open" ? "in" : "not in", open)
		.orderBy(view === "open" ? "dueAt" : "decidedAt", view === "open" ? "asc" : "desc")
		.orderBy("privacyRequests.id")
		.limit(limit)
		.offset(offset)
		.execute();
}

/** How many requests are open or decided. */
export async function countRequests(db: ReadDb, officeIds: Offices, view: "open" | "done"): Promise<number> {
	const row = await ofOffices(db, officeIds)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("state", view === "open" ? "in" : "not in", open)
		.executeTakeFirst();
	return row?.count ?? 0;
}

/** How many wait for an answer, and how many of them are late. */
export async function countWaiting(
	db: ReadDb,
	officeIds: Offices,
	now: string,
): Promise<{ open: number; late: number }> {
	const waiting = (query: ReturnType<typeof ofOffices>) =>
		query.select((eb) => eb.fn.countAll<number>().as("count")).where("state", "in", open);
	const [all, late] = await Promise.all([
		waiting(ofOffices(db, officeIds)).executeTakeFirst(),
		waiting(ofOffices(db, officeIds)).where("dueAt", "<=", now).executeTakeFirst(),
	]);
	return { open: all?.count ?? 0, late: late?.count ?? 0 };
}

/** A request within reach, with who takes care of it. */
export function findOfOffices(db: ReadDb, officeIds: Offices, id: string) {
	return ofOffices(db, officeIds)
		.leftJoin("users", "users.id", "privacyRequests.assignedToId")
		.selectAll("privacyRequests")
		.select("users.name as assignee")
		.where("privacyRequests.id", "=", id)
		.executeTakeFirst();
}

/** The request behind a personal link. */
export function findByLinkHash(db: ReadDb, linkHash: string): Promise<PrivacyRequest | undefined> {
	return db.selectFrom("privacyRequests").selectAll().where("linkHash", "=", linkHash).executeTakeFirst();
}

/** The request that a form made before. */
export function findByFormKey(db: ReadDb, formKey: string): Promise<PrivacyRequest | undefined> {
	return db.selectFrom("privacyRequests").selectAll().where("formKey", "=", formKey).executeTakeFirst();
}

/** The requests about one registration, newest first. */
export function listOfRegistration(db: ReadDb, registrationId: string): Promise<PrivacyRequest[]> {
	return db
		.selectFrom("privacyRequests")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.orderBy("receivedAt", "desc")
		.limit(50)
		.execute();
}

/** The open request of a kind for the same registration or, without one, the same address. */
export function findOpen(
	db: ReadDb,
	{
		kind,
		registrationId,
		emailFolded,
	}: { kind: RequestKind; registrationId: string | null; emailFolded: string | null },
): Promise<PrivacyRequest | undefined> {
	return db
		.selectFrom("privacyRequests")
		.selectAll()
		.$if(registrationId !== null, (query) => query.where("registrationId", "=", registrationId))
		.$if(registrationId === null, (query) =>
			query.where("registrationId", "is", null).where("emailFolded", "=", emailFolded),
		)
		.where("kind", "=", kind)
		.where("state", "in", open)
		.executeTakeFirst();
}

/** Open requests that fall due before an instant, the most urgent first. */
export function listDueBefore(db: ReadDb, dueBefore: string, limit: number): Promise<PrivacyRequest[]> {
	return db
		.selectFrom("privacyRequests")
		.selectAll()
		.where("state", "in", open)
		.where("dueAt", "<=", dueBefore)
		.where(({ eb, or }) => or([eb("warnedAt", "is", null), eb("overdueToldAt", "is", null)]))
		.orderBy("dueAt")
		.limit(limit)
		.execute();
}

/** Granted erasures that have not been done, oldest first. */
export function listErasable(db: ReadDb, limit: number): Promise<PrivacyRequest[]> {
	return db
		.selectFrom("privacyRequests")
		.selectAll()
		.where("kind", "=", "erasure")
		.where("state", "=", "fulfilled")
		.where("erasedAt", "is", null)
		.orderBy("decidedAt")
		.limit(limit)
		.execute();
}

/** Every registration of the person behind one: the same name with the same address. A shared number proves nobody. */
export function listOfPerson(
	db: ReadDb,
	{ id, nameFolded, emailFolded }: Pick<Registration, "id" | "nameFolded" | "emailFolded">,
): Promise<Registration[]> {
	return db
		.selectFrom("registrations")
		.selectAll()
		.where(({ eb, or, and }) =>
			or([
				eb("id", "=", id),
				...(emailFolded ? [and([eb("nameFolded", "=", nameFolded), eb("emailFolded", "=", emailFolded)])] : []),
			]),
		)
		.orderBy("registeredAt", "desc")
		.limit(500)
		.execute();
}

/** The newest registrations with this address. */
export function listByEmail(db: ReadDb, emailFolded: string): Promise<Registration[]> {
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("emailFolded", "=", emailFolded)
		.orderBy("registeredAt", "desc")
		.limit(100)
		.execute();
}

/** Whether an address (lower case) is held of anybody: participants, contacts, owners, speakers, those invited. */
export async function isHeld(db: ReadDb, address: string): Promise<boolean> {
	const row = await db
		.selectNoFrom(({ exists, selectFrom, or }) =>
			or([
				exists(selectFrom("registrations").select("id").where("emailFolded", "=", address)),
				exists(selectFrom("registrationGroups").select("id").where("contactEmailFolded", "=", address)),
				exists(
					selectFrom("followups")
						.select("id")
						.where((eb) => eb.fn("lower", ["ownerEmail"]), "=", address),
				),
				exists(
					selectFrom("eventSpeakers")
						.select("id")
						.where((eb) => eb.fn("lower", ["email"]), "=", address),
				),
				exists(
					selectFrom("organisationContacts")
						.select("id")
						.where((eb) => eb.fn("lower", ["email"]), "=", address),
				),
				exists(
					selectFrom("invitations")
						.select("id")
						.where((eb) => eb.fn("lower", ["email"]), "=", address),
				),
				exists(
					selectFrom("cooperatives")
						.select("organisationId")
						.where((eb) => eb.fn("lower", ["contactEmail"]), "=", address),
				),
			]).as("held"),
		)
		.executeTakeFirst();
	return Boolean(row?.held);
}
