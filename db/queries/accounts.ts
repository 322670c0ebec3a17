import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Role } from "#app/domain/accounts/types";
import type { ReadDb } from "../client";
import type { User } from "../tables/accounts";

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

/**
 * Who plans for an office and can sign in, by name; at most 50: those who hold the role there, not those above it. Whoever
 * works at desks is not told of its affairs.
 */
export function listActiveOrganisers(
	db: ReadDb,
	officeId: string,
): Promise<Pick<User, "id" | "name" | "email" | "isFictional">[]> {
	return db
		.selectFrom("users")
		.select(["id", "name", "email", "isFictional"])
		.where("isActive", "=", 1)
		.where("id", "in", planners(db, officeId))
		.orderBy("name")
		.orderBy("id")
		.limit(50)
		.execute();
}

/** Who reaches every office and can sign in, by name; at most 50. */
export function listActiveAdmins(db: ReadDb): Promise<Pick<User, "name" | "email" | "isFictional">[]> {
	return db
		.selectFrom("users")
		.select(["name", "email", "isFictional"])
		.where("isActive", "=", 1)
		.where("id", "in", houseAdmins(db))
		.orderBy("name")
		.orderBy("id")
		.limit(50)
		.execute();
}

/** An account with the name of its office. */
export function findUser(db: ReadDb, id: string): Promise<(User & { officeName: string }) | undefined> {
	return withOffice(db).where("users.id", "=", id).executeTakeFirst();
}

/** The account of a folded e-mail address, active or not. */
export function findUserByEmail(db: ReadDb, emailFolded: string): Promise<User | undefined> {
	return db.selectFrom("users").selectAll().where("emailFolded", "=", emailFolded).executeTakeFirst();
}

/**
 * Accounts by name, active ones first: one page of those who have to do with these offices, as `knowsAccount` says (null: of all), and
 * how many there are.
 */
export async function listUsers(
	db: ReadDb,
	officeIds: readonly string[] | null,
	page: { limit: number; offset: number },
) {
	const isKnown = knownAt(officeIds);
	const rows = await withOffice(db)
		.where(isKnown)
		.orderBy("users.isActive", "desc")
		.orderBy("users.name")
		.orderBy("users.id")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
	const { total } = await db
		.selectFrom("users")
		.where(isKnown)
		.select((eb) => eb.fn.countAll<number>().as("total"))
		.executeTakeFirstOrThrow();
	return { rows, total };
}

/** Whether anybody but figures of a demo has an account. */
export async function existsRealUser(db: ReadDb): Promise<boolean> {
	const row = await db.selectFrom("users").select("id").where("isFictional", "=", 0).limit(1).executeTakeFirst();
	return row !== undefined;
}

/** How many admins of the whole house can sign in, apart from one. */
export async function countActiveAdmins(db: ReadDb, exceptId: string): Promise<number> {
	const row = await db
		.selectFrom("users")
		.select((eb) => eb.fn.countAll<number>().as("total"))
		.where("id", "in", houseAdmins(db))
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
		.where("id", "in", houseAdmins(db))
		.where("isActive", "=", 1)
		.where("isFictional", "=", 0)
		.where("passwordHash", "is not", null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * The first active account that holds a role at an office, by age, at a certain one when it is named: fictional ones only
 * when `isFictional` is 1, else only real ones.
 */
export function findFirstUser(
	db: ReadDb,
	{ role, isFictional, officeId = null }: { role: Role; isFictional: 0 | 1; officeId?: string | null },
): Promise<User | undefined> {
	return db
		.selectFrom("users")
		.selectAll()
		.where("id", "in", (eb) =>
			eb
				.selectFrom("roleGrants")
				.select("userId")
				.where("role", "=", role)
				.where("officeId", "is not", null)
				.$if(officeId !== null, (query) => query.where("officeId", "=", officeId)),
		)
		.where("isActive", "=", 1)
		.where("isFictional", "=", isFictional)
		.orderBy("createdAt")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
}

/** The roles that active fictional accounts hold at offices, with the names of the offices, by age, at most 20. */
export function listFictionalRoles(db: ReadDb): Promise<{ role: Role; officeId: string; officeName: string }[]> {
	return db
		.selectFrom("roleGrants")
		.innerJoin("users", "users.id", "roleGrants.userId")
		.innerJoin("offices", "offices.id", "roleGrants.officeId")
		.select(["roleGrants.role", "offices.id as officeId", "offices.name as officeName"])
		.where("users.isActive", "=", 1)
		.where("users.isFictional", "=", 1)
		.orderBy("users.createdAt")
		.orderBy("users.id")
		.orderBy("roleGrants.id")
		.limit(20)
		.execute();
}

/** The account a one-time link signs in, while the link is unused and not past its end and the account active. */
export function findLivingLink(db: ReadDb, linkHash: string, now: string) {
	return db
		.selectFrom("signInLinks")
		.innerJoin("users", "users.id", "signInLinks.userId")
		.leftJoin("secondFactors", "secondFactors.userId", "users.id")
		.select(["signInLinks.tokenHash", "signInLinks.userId", "users.name", "users.email", "users.officeId"])
		.select(({ eb }) => [
			eb.case().when("users.passwordHash", "is", null).then(0).else(1).end().as("hasPassword"),
			eb.case().when("secondFactors.userId", "is", null).then(0).else(1).end().as("hasSecondFactor"),
		])
		.where("signInLinks.tokenHash", "=", linkHash)
		.where("signInLinks.usedAt", "is", null)
		.where("signInLinks.expiresAt", ">", now)
		.where("users.isActive", "=", 1)
		.executeTakeFirst();
}

/** Whether an account has a sign-in link that still opens it. */
export async function hasLivingLink(db: ReadDb, userId: string, now: string): Promise<boolean> {
	const row = await db
		.selectFrom("signInLinks")
		.select("tokenHash")
		.where("userId", "=", userId)
		.where("usedAt", "is", null)
		.where("expiresAt", ">", now)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether a session of an account began at or after an instant. */
export async function isSessionSince(db: ReadDb, userId: string, sessionHash: string, since: string): Promise<boolean> {
	const row = await db
		.selectFrom("userSessions")
		.select("tokenHash")
		.where("tokenHash", "=", sessionHash)
		.where("userId", "=", userId)
		.where("createdAt", ">=", since)
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

/** The accounts that plan for an office, admins among them. */
function planners(db: ReadDb, officeId: string) {
	return db
		.selectFrom("roleGrants")
		.select("roleGrants.userId")
		.where("roleGrants.officeId", "=", officeId)
		.where("roleGrants.role", "in", ["admin", "organiser"]);
}

/** The accounts that hold the role of an admin at the top of the house. */
function houseAdmins(db: ReadDb) {
	return db
		.selectFrom("roleGrants")
		.innerJoin("offices", "offices.id", "roleGrants.officeId")
		.select("roleGrants.userId")
		.where("offices.parentId", "is", null)
		.where("roleGrants.role", "=", "admin");
}

/** Whether an account is based at one of these offices or holds a role there or for an event of theirs. */
function knownAt(officeIds: readonly string[] | null): RawBuilder<SqlBool> {
	if (officeIds === null) return sql`1 = 1`;
	const ids = sql.join(officeIds.length > 0 ? officeIds : [""]);
	return sql`(users.office_id in (${ids}) or exists (select 1 from role_grants
		left join events on events.id = role_grants.event_id
		where role_grants.user_id = users.id and coalesce(role_grants.office_id, events.office_id) in (${ids})))`;
}

function withOffice(db: ReadDb) {
	return db
		.selectFrom("users")
		.innerJoin("offices", "offices.id", "users.officeId")
		.selectAll("users")
		.select("offices.name as officeName");
}
