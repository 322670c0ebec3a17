import type { Role } from "#app/domain/accounts/types";
import type { ReadDb } from "../client";
import type { DeskDevice } from "../tables/attendance";

/** A device by the id it gave itself, or undefined. */
export function findById(db: ReadDb, id: string): Promise<DeskDevice | undefined> {
	return db.selectFrom("deskDevices").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A device at work for an event, with whose it is and whether they may still work there. */
export type DeskDeviceLine = DeskDevice & { userName: string; role: Role; isActive: 0 | 1; isNamed: boolean };

/** The devices of an event, the latest heard of first; at most 200. */
export async function listByEvent(db: ReadDb, eventId: string): Promise<DeskDeviceLine[]> {
	const rows = await db
		.selectFrom("deskDevices")
		.innerJoin("users", "users.id", "deskDevices.userId")
		.leftJoin("eventOfficers", (join) =>
			join
				.onRef("eventOfficers.userId", "=", "deskDevices.userId")
				.onRef("eventOfficers.eventId", "=", "deskDevices.eventId"),
		)
		.selectAll("deskDevices")
		.select(["users.name as userName", "users.role", "users.isActive", "eventOfficers.addedAt"])
		.where("deskDevices.eventId", "=", eventId)
		.orderBy("deskDevices.lastSeenAt", "desc")
		.orderBy("deskDevices.id")
		.limit(200)
		.execute();
	return rows.map(({ addedAt, ...device }) => ({ ...device, isNamed: addedAt !== null }));
}
