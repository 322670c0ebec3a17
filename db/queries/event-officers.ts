import type { ReadDb } from "../client";

/** Whether an account works at the desk of an event. */
export async function isOfficer(db: ReadDb, eventId: string, userId: string): Promise<boolean> {
	const row = await db
		.selectFrom("eventOfficers")
		.select("userId")
		.where("eventId", "=", eventId)
		.where("userId", "=", userId)
		.executeTakeFirst();
	return row !== undefined;
}
