import type { ReadDb } from "../client";
import type { DeskDevice } from "../tables/attendance";

/** A device by the id it gave itself, or undefined. */
export function findById(db: ReadDb, id: string): Promise<DeskDevice | undefined> {
	return db.selectFrom("deskDevices").selectAll().where("id", "=", id).executeTakeFirst();
}
