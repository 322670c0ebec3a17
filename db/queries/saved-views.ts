import type { ReadDb } from "../client";
import type { SavedView } from "../tables/decisions";
import type { EventRow } from "../tables/events";

/**
 * The views that an account sees in an event's list: its own and those colleagues share, for this event and for all of
 * the office; by name, at most 50.
 */
export function listVisible(
	db: ReadDb,
	event: Pick<EventRow, "id" | "officeId">,
	userId: string,
): Promise<SavedView[]> {
	return db
		.selectFrom("savedViews")
		.selectAll()
		.where("officeId", "=", event.officeId)
		.where((eb) => eb.or([eb("eventId", "is", null), eb("eventId", "=", event.id)]))
		.where((eb) => eb.or([eb("userId", "=", userId), eb("isShared", "=", 1)]))
		.orderBy("name")
		.orderBy("id")
		.limit(50)
		.execute();
}

/** How many views an account has in an office. */
export async function countOwn(db: ReadDb, officeId: string, userId: string): Promise<number> {
	const { count } = await db
		.selectFrom("savedViews")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("officeId", "=", officeId)
		.where("userId", "=", userId)
		.executeTakeFirstOrThrow();
	return Number(count);
}
