import type { Insertable, Updateable } from "kysely";
import { isPostgres, type Tx } from "../client";
import type { SignInLinksTable, User, UserSessionsTable, UsersTable } from "../tables/accounts";

/** Inserts an account; false when the folded e-mail address has one already. */
export async function insertUser(trx: Tx, user: Insertable<UsersTable>): Promise<boolean> {
	const row = await trx
		.insertInto("users")
		.values(user)
		.onConflict((oc) => oc.column("emailFolded").doNothing())
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Holds an account until the transaction ends: first thing in whatever lets somebody in or changes a way in, so that none
 * of them decides by what another is changing. Rows that refer to the account can still be written meanwhile.
 */
export async function lockUser(trx: Tx, id: string): Promise<User | undefined> {
	const query = trx.selectFrom("users").selectAll().where("id", "=", id);
	return (isPostgres(trx) ? query.forNoKeyUpdate() : query).executeTakeFirst();
}

/** Changes columns of one account. */
export async function updateUser(
	trx: Tx,
	id: string,
	changes: Pick<
		Updateable<UsersTable>,
		"name" | "officeId" | "isActive" | "passwordHash" | "language" | "email" | "emailFolded"
	>,
): Promise<void> {
	await trx.updateTable("users").set(changes).where("id", "=", id).execute();
}

/** Opens a session. */
export async function insertSession(trx: Tx, session: UserSessionsTable): Promise<void> {
	await trx.insertInto("userSessions").values(session).execute();
}

/** Notes that a session was used at an instant. */
export async function markSessionSeen(trx: Tx, tokenHash: string, at: string): Promise<void> {
	await trx.updateTable("userSessions").set({ lastSeenAt: at }).where("tokenHash", "=", tokenHash).execute();
}

/** Ends one session of an account; false when there is none. */
export async function deleteSession(trx: Tx, userId: string, tokenHash: string): Promise<boolean> {
	const row = await trx
		.deleteFrom("userSessions")
		.where("userId", "=", userId)
		.where("tokenHash", "=", tokenHash)
		.returning("tokenHash")
		.executeTakeFirst();
	return row !== undefined;
}

/** Ends the session with this hash, whoever's it is. */
export async function deleteSessionByHash(trx: Tx, tokenHash: string): Promise<void> {
	await trx.deleteFrom("userSessions").where("tokenHash", "=", tokenHash).execute();
}

/** Ends every session of an account but one (null: all). Returns how many. */
export async function deleteOtherSessions(trx: Tx, userId: string, keptHash: string | null): Promise<number> {
	const rows = await trx
		.deleteFrom("userSessions")
		.where("userId", "=", userId)
		.$if(keptHash !== null, (query) => query.where("tokenHash", "!=", keptHash as string))
		.returning("tokenHash")
		.execute();
	return rows.length;
}

/** Ends every session, and every first step of signing in that waits. Returns how many sessions there were. */
export async function deleteAllSessions(trx: Tx): Promise<number> {
	await trx.deleteFrom("signInSteps").execute();
	const [result] = await trx.deleteFrom("userSessions").execute();
	return Number(result?.numDeletedRows ?? 0);
}

/** Removes sessions that ended before an instant. */
export async function deleteEndedSessions(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("userSessions").where("expiresAt", "<=", before).execute();
}

/** Stores a one-time sign-in link. */
export async function insertSignInLink(trx: Tx, link: SignInLinksTable): Promise<void> {
	await trx.insertInto("signInLinks").values(link).execute();
}

/** Voids the unused sign-in links of an account that were made at or before an instant (null: all of them). */
export async function deleteUnusedLinks(trx: Tx, userId: string, madeBy: string | null): Promise<void> {
	await trx
		.deleteFrom("signInLinks")
		.where("userId", "=", userId)
		.where("usedAt", "is", null)
		.$if(madeBy !== null, (query) => query.where("createdAt", "<=", madeBy as string))
		.execute();
}

/** Removes the links of everybody that were over before an instant. */
export async function deleteEndedLinks(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("signInLinks").where("expiresAt", "<=", before).execute();
}

/** Marks a link used; false when another request was first. */
export async function markLinkUsed(trx: Tx, tokenHash: string, at: string): Promise<boolean> {
	const row = await trx
		.updateTable("signInLinks")
		.set({ usedAt: at })
		.where("tokenHash", "=", tokenHash)
		.where("usedAt", "is", null)
		.returning("tokenHash")
		.executeTakeFirst();
	return row !== undefined;
}

/** Adds to the counter of a subject in the window that began at an instant, and returns the new count of the window. */
export async function addAttempts(trx: Tx, subject: string, windowStartedAt: string, by: 1 | -1): Promise<number> {
	const row = await trx
		.insertInto("attempts")
		.values({ subject, windowStartedAt, attempted: by })
		.onConflict((oc) =>
			oc
				.columns(["subject", "windowStartedAt"])
				.doUpdateSet((eb) => ({ attempted: eb("attempts.attempted", "+", by) })),
		)
		.returning("attempted")
		.executeTakeFirstOrThrow();
	return row.attempted;
}

/** Removes counters whose window began before an instant. */
export async function deleteAttempts(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("attempts").where("windowStartedAt", "<", before).execute();
}

/** Removes the counters of one subject. */
export async function deleteAttemptsOf(trx: Tx, subject: string): Promise<void> {
	await trx.deleteFrom("attempts").where("subject", "=", subject).execute();
}
