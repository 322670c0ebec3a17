import type { ReadDb } from "../client";
import type { Office, User } from "../tables/accounts";

/** Hours without a request after which a session is over. */
const idleHours = 12;

/** The latest instant at which a session that was last seen then is over by inactivity. */
const idleSince = (now: string): string => new Date(Date.parse(now) - idleHours * 3_600_000).toISOString();

/**
 * The session behind a cookie with its account: neither past its end nor idle for 12 hours, and the account active.
 * `now` is a UTC instant.
 */
export function findLivingSession(db: ReadDb, sessionHash: string, now: string) {
	return db
		.selectFrom("userSessions")
		.innerJoin("users", "users.id", "userSessions.userId")
		.innerJoin("offices", "offices.id", "users.officeId")
		.select([
			"userSessions.tokenHash",
			"userSessions.userId",
			"userSessions.lastSeenAt",
			"userSessions.expiresAt",
			"users.name",
			"users.email",
			"users.role",
			"users.officeId",
			"offices.name as officeName",
		])
		.where("userSessions.tokenHash", "=", sessionHash)
		.where("userSessions.expiresAt", ">", now)
		.where("userSessions.lastSeenAt", ">", idleSince(now))
		.where("users.isActive", "=", 1)
		.executeTakeFirst();
}

export type LivingSession = NonNullable<Awaited<ReturnType<typeof findLivingSession>>>;

/** Sessions of one account that are still open, latest used first, at most 50. */
export function listLivingSessions(db: ReadDb, userId: string, now: string) {
	return db
		.selectFrom("userSessions")
		.select(["tokenHash", "createdAt", "lastSeenAt", "device"])
		.where("userId", "=", userId)
		.where("expiresAt", ">", now)
		.where("lastSeenAt", ">", idleSince(now))
		.orderBy("lastSeenAt", "desc")
		.limit(50)
		.execute();
}

/** Who plans for an office and can sign in, by name; at most 50. Whoever works at desks is not told of its affairs. */
export function listActiveOrganisers(
	db: ReadDb,
	officeId: string,
): Promise<Pick<User, "name" | "email" | "isFictional">[]> {
	return db
		.selectFrom("users")
		.select(["name", "email", "isFictional"])
		.where("officeId", "=", officeId)
		.where("isActive", "=", 1)
		.where("role", "in", ["admin", "organiser"])
		.orderBy("name")
		.orderBy("id")
		.limit(50)
		.execute();
}

/** An account with the name of its office. */
export function findUser(db: ReadDb, id: string): Promise<(User & { officeName: string }) | undefined> {
	return withOffice(db).where("users.id", "=", id).executeTakeFirst();
}

/** The active accounts of an office, at most 200. */
export function listActiveByOffice(db: ReadDb, officeId: string): Promise<User[]> {
	return db
		.selectFrom("users")
		.selectAll()
		.where("officeId", "=", officeId)
		.where("isActive", "=", 1)
		.orderBy("id")
		.limit(200)
		.execute();
}

/** Somebody who works at desks, with the name of their office. */
export type DeskAccount = Pick<User, "id" | "name" | "role" | "isActive"> & { officeName: string };

/** The active accounts of the roles that work at desks, of every office, by name; at most 500. */
export function listDeskStaff(db: ReadDb, roles: readonly User["role"][]): Promise<DeskAccount[]> {
	return db
		.selectFrom("users")
		.innerJoin("offices", "offices.id", "users.officeId")
		.select(["users.id", "users.name", "users.role", "users.isActive", "offices.name as officeName"])
		.where("users.role", "in", [...roles])
		.where("users.isActive", "=", 1)
		.orderBy("users.name")
		.orderBy("users.id")
		.limit(500)
		.execute();
}

/** The account of a folded e-mail address, active or not. */
export function findUserByEmail(db: ReadDb, emailFolded: string): Promise<User | undefined> {
	return db.selectFrom("users").selectAll().where("emailFolded", "=", emailFolded).executeTakeFirst();
}

/** Accounts by name, active ones first: one page of `limit`, and how many there are in all. */
export async function listUsers(db: ReadDb, page: { limit: number; offset: number }) {
	const rows = await withOffice(db)
		.orderBy("users.isActive", "desc")
		.orderBy("users.name")
		.orderBy("users.id")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
	return { rows, total: await countUsers(db) };
}

/** How many accounts there are, active or not. */
export async function countUsers(db: ReadDb): Promise<number> {
	const row = await db
		.selectFrom("users")
		.select((eb) => eb.fn.countAll<number>().as("total"))
		.executeTakeFirstOrThrow();
	return row.total;
}

/** Whether anybody but figures of a demo has an account. */
export async function existsRealUser(db: ReadDb): Promise<boolean> {
	const row = await db.selectFrom("users").select("id").where("isFictional", "=", 0).limit(1).executeTakeFirst();
	return row !== undefined;
}

/** How many admins can sign in, apart from one. */
export async function countActiveAdmins(db: ReadDb, exceptId: string): Promise<number> {
	const row = await db
		.selectFrom("users")
		.select((eb) => eb.fn.countAll<number>().as("total"))
		.where("role", "=", "admin")
		.where("isActive", "=", 1)
		.where("id", "!=", exceptId)
		.executeTakeFirstOrThrow();
	return row.total;
}

/** Whether a real person runs this installation: an active admin with a password who is no figure of the demo. */
export async function existsSettledAdmin(db: ReadDb): Promise<boolean> {
	const row = await db
		.selectFrom("users")
		.select("id")
		.where("role", "=", "admin")
		.where("isActive", "=", 1)
		.where("isFictional", "=", 0)
		.where("passwordHash", "is not", null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * The first active account of a role, by age, in an office when one is named: fictional ones only when `isFictional` is
 * 1, else only real ones.
 */
export function findFirstUser(
	db: ReadDb,
	{ role, isFictional, officeId = null }: { role: User["role"]; isFictional: 0 | 1; officeId?: string | null },
): Promise<User | undefined> {
	return db
		.selectFrom("users")
		.selectAll()
		.where("role", "=", role)
		.$if(officeId !== null, (query) => query.where("officeId", "=", officeId))
		.where("isActive", "=", 1)
		.where("isFictional", "=", isFictional)
		.orderBy("createdAt")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
}

/** The active fictional accounts with the names of their offices, by age, at most 20. */
export function listFictionalUsers(db: ReadDb): Promise<(Pick<User, "role" | "officeId"> & { officeName: string })[]> {
	return db
		.selectFrom("users")
		.innerJoin("offices", "offices.id", "users.officeId")
		.select(["users.role", "users.officeId", "offices.name as officeName"])
		.where("users.isActive", "=", 1)
		.where("users.isFictional", "=", 1)
		.orderBy("users.createdAt")
		.orderBy("users.id")
		.limit(20)
		.execute();
}

/** Offices by name, at most 1,000. */
export function listOffices(db: ReadDb): Promise<Pick<Office, "id" | "name">[]> {
	return db.selectFrom("offices").select(["id", "name"]).orderBy("name").limit(1000).execute();
}

/** One office. */
export function findOffice(db: ReadDb, id: string): Promise<Office | undefined> {
	return db.selectFrom("offices").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The office at the top of the tree: the first without a parent. */
export function findTopOffice(db: ReadDb): Promise<Office | undefined> {
	return db
		.selectFrom("offices")
		.selectAll()
		.where("parentId", "is", null)
		.orderBy("createdAt")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
}

/** The account a one-time link signs in, while the link is unused and not past its end and the account active. */
export function findLivingLink(db: ReadDb, linkHash: string, now: string) {
	return db
		.selectFrom("signInLinks")
		.innerJoin("users", "users.id", "signInLinks.userId")
		.select([
			"signInLinks.tokenHash",
			"signInLinks.userId",
			"users.name",
			"users.email",
			"users.officeId",
			"users.role",
		])
		.where("signInLinks.tokenHash", "=", linkHash)
		.where("signInLinks.usedAt", "is", null)
		.where("signInLinks.expiresAt", ">", now)
		.where("users.isActive", "=", 1)
		.executeTakeFirst();
}

/**
 * Whether an account may set a password without naming the old one: it has none, or this session began with a one-time
 * link at or after `since`.
 */
export async function maySetPasswordFreely(
	db: ReadDb,
	userId: string,
	sessionHash: string,
	since: string,
): Promise<boolean> {
	const row = await db.selectFrom("users").select("passwordHash").where("id", "=", userId).executeTakeFirst();
	if (!row) return false;
	return row.passwordHash === null || isSessionSince(db, userId, sessionHash, since, "link");
}

/** Whether a session of an account began at or after an instant, with a link where that is asked for. */
export async function isSessionSince(
	db: ReadDb,
	userId: string,
	sessionHash: string,
	since: string,
	by?: "link",
): Promise<boolean> {
	const row = await db
		.selectFrom("userSessions")
		.select("tokenHash")
		.where("tokenHash", "=", sessionHash)
		.where("userId", "=", userId)
		.where("createdAt", ">=", since)
		.$if(by !== undefined, (query) => query.where("beganBy", "=", by as "link"))
		.executeTakeFirst();
	return row !== undefined;
}

/** Attempts of one subject since an instant: their sum and the start of the oldest window that counts. */
export async function countAttempts(
	db: ReadDb,
	subject: string,
	since: string,
): Promise<{ total: number; oldest: string | null }> {
	const row = await db
		.selectFrom("attempts")
		.select((eb) => [eb.fn.sum<number | null>("attempted").as("total"), eb.fn.min("windowStartedAt").as("oldest")])
		.where("subject", "=", subject)
		.where("windowStartedAt", ">", since)
		.where("attempted", ">", 0)
		.executeTakeFirstOrThrow();
	return { total: row.total ?? 0, oldest: row.oldest };
}

function withOffice(db: ReadDb) {
	return db
		.selectFrom("users")
		.innerJoin("offices", "offices.id", "users.officeId")
		.selectAll("users")
		.select("offices.name as officeName");
}
