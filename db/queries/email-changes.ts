import type { ReadDb } from "../client";
import type { EmailChange } from "../tables/sign-in";

/** The change of address that a confirmation link can still bring about; the account must be active. */
export function findConfirmable(db: ReadDb, confirmHash: string, now: string): Promise<EmailChange | undefined> {
	return db
		.selectFrom("emailChanges")
		.innerJoin("users", "users.id", "emailChanges.userId")
		.selectAll("emailChanges")
		.where("confirmHash", "=", confirmHash)
		.where("confirmUntil", ">", now)
		.where("confirmedAt", "is", null)
		.where("stoppedAt", "is", null)
		.where("users.isActive", "=", 1)
		.executeTakeFirst();
}

/** The change of address that a link to the old mailbox can still stop, confirmed or not. */
export function findStoppable(db: ReadDb, stopHash: string, now: string): Promise<EmailChange | undefined> {
	return db
		.selectFrom("emailChanges")
		.selectAll()
		.where("stopHash", "=", stopHash)
		.where("stopUntil", ">", now)
		.where("stoppedAt", "is", null)
		.executeTakeFirst();
}

/** The address an account is about to get, while it waits for its confirmation. */
export async function findWaitingAddress(db: ReadDb, userId: string, now: string): Promise<string | null> {
	const row = await db
		.selectFrom("emailChanges")
		.select("newEmail")
		.where("userId", "=", userId)
		.where("confirmUntil", ">", now)
		.where("confirmedAt", "is", null)
		.where("stoppedAt", "is", null)
		.executeTakeFirst();
	return row?.newEmail ?? null;
}
