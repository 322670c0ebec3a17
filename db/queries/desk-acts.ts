import type { ReadDb } from "../client";
import type { DeskActRow } from "../tables/attendance";

/** What was done under an id, or undefined. */
export function findById(db: ReadDb, id: string): Promise<DeskActRow | undefined> {
	return db.selectFrom("deskActs").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The earliest scan of a check-in that was not taken back. */
export function findEarliestScan(db: ReadDb, attendanceId: string): Promise<DeskActRow | undefined> {
	return db
		.selectFrom("deskActs")
		.selectAll()
		.where("attendanceId", "=", attendanceId)
		.where("kind", "!=", "undo")
		.where("voidedAt", "is", null)
		.orderBy("actedAt")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
}

/** How many acts of an event wait for a supervisor's decision. */
export async function countUndecided(db: ReadDb, eventId: string): Promise<number> {
	const { count } = await db
		.selectFrom("deskActs")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("eventId", "=", eventId)
		.where("needsDecision", "=", 1)
		.where("decision", "is", null)
		.executeTakeFirstOrThrow();
	return Number(count);
}
