import type { ReadDb } from "../client";
import type { CallTask } from "../tables/messages";

/** One call. */
export function findById(db: ReadDb, id: string): Promise<CallTask | undefined> {
	return db.selectFrom("callTasks").selectAll().where("id", "=", id).executeTakeFirst();
}

/** How many calls about one event are still to make and how many are made. */
export async function countByEvent(db: ReadDb, eventId: string): Promise<{ open: number; reached: number }> {
	const row = await db
		.selectFrom("callTasks")
		.select((eb) => [eb.fn.countAll<number>().as("all"), eb.fn.count<number>("reachedAt").as("reached")])
		.where("eventId", "=", eventId)
		.executeTakeFirstOrThrow();
	return { open: row.all - row.reached, reached: row.reached };
}

/** The calls about one registration, newest first, at most 100. */
export function listByRegistration(db: ReadDb, registrationId: string): Promise<CallTask[]> {
	return db
		.selectFrom("callTasks")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.orderBy("id", "desc")
		.limit(100)
		.execute();
}

/** The calls about one invitation, newest first, at most 100. */
export function listByInvitation(db: ReadDb, invitationId: string): Promise<CallTask[]> {
	return db
		.selectFrom("callTasks")
		.selectAll()
		.where("invitationId", "=", invitationId)
		.orderBy("id", "desc")
		.limit(100)
		.execute();
}
