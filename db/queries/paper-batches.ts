import type { ReadDb } from "../client";
import type { PaperBatch } from "../tables/papers";

/** A batch of one event, or undefined. */
export function findOfEvent(db: ReadDb, eventId: string, id: string): Promise<PaperBatch | undefined> {
	return db
		.selectFrom("paperBatches")
		.selectAll()
		.where("id", "=", id)
		.where("eventId", "=", eventId)
		.executeTakeFirst();
}

/** The batch that a form has begun. */
export function findByFormKey(db: ReadDb, formKey: string): Promise<PaperBatch | undefined> {
	return db.selectFrom("paperBatches").selectAll().where("formKey", "=", formKey).executeTakeFirst();
}

/** The batches of an event without their people, newest first, at most 20. */
export function listByEvent(db: ReadDb, eventId: string): Promise<Omit<PaperBatch, "people">[]> {
	return db
		.selectFrom("paperBatches")
		.select(["id", "eventId", "kind", "total", "done", "formKey", "createdAt", "createdById", "createdByName"])
		.select(["heldBy", "heldUntil", "attempts", "finishedAt", "failedAt"])
		.where("eventId", "=", eventId)
		.orderBy("createdAt", "desc")
		.orderBy("id", "desc")
		.limit(20)
		.execute();
}

/** Ids of batches that wait for a worker at a UTC instant, the oldest first, at most 10. */
export async function listWaiting(db: ReadDb, now: string): Promise<string[]> {
	const rows = await db
		.selectFrom("paperBatches")
		.select("id")
		.where("finishedAt", "is", null)
		.where("failedAt", "is", null)
		.where((eb) => eb.or([eb("heldUntil", "is", null), eb("heldUntil", "<=", now)]))
		.orderBy("createdAt")
		.orderBy("id")
		.limit(10)
		.execute();
	return rows.map(({ id }) => id);
}

/** Ids of batches that were begun before a UTC instant, at most 200. */
export async function listBefore(db: ReadDb, before: string): Promise<string[]> {
	const rows = await db
		.selectFrom("paperBatches")
		.select("id")
		.where("createdAt", "<", before)
		.orderBy("createdAt")
		.limit(200)
		.execute();
	return rows.map(({ id }) => id);
}
