import type { ReadDb } from "../client";
import type { DeskDevice } from "../tables/attendance";

/** A device by the id it gave itself, or undefined. */
export function findById(db: ReadDb, id: string): Promise<DeskDevice | undefined> {
	return db.selectFrom("deskDevices").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A device at work for an event, with whose it is. */
export type DeskDeviceLine = DeskDevice & { userName: string };

/** The devices of an event, the latest heard of first; at most 200. */
export function listByEvent(db: ReadDb, eventId: string): Promise<DeskDeviceLine[]> {
	return db
		.selectFrom("deskDevices")
		.innerJoin("users", "users.id", "deskDevices.userId")
		.selectAll("deskDevices")
		.select("users.name as userName")
		.where("deskDevices.eventId", "=", eventId)
		.orderBy("deskDevices.lastSeenAt", "desc")
		.orderBy("deskDevices.id")
		.limit(200)
		.execute();
}
