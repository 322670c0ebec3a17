import { sql } from "kysely";
import type { ReadDb } from "../client";
import type { Holiday } from "../tables/holidays";

/** The days off from one date to another, `YYYY-MM-DD` both included; at most 200. */
export function listBetween(db: ReadDb, from: string, to: string): Promise<Holiday[]> {
	return db
		.selectFrom("holidays")
		.selectAll()
		.where("heldOn", ">=", from)
		.where("heldOn", "<=", to)
		.orderBy("heldOn")
		.orderBy("id")
		.limit(200)
		.execute();
}

/** One day off. */
export function findById(db: ReadDb, id: string): Promise<Holiday | undefined> {
	return db.selectFrom("holidays").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The years any day off is known of, `2026`, at most 100: the decree of another has not been entered yet. */
export async function listYears(db: ReadDb): Promise<string[]> {
	const year = sql<string>`substr(held_on, 1, 4)`;
	const rows = await db.selectFrom("holidays").select(year.as("year")).groupBy(year).orderBy(year).limit(100).execute();
	return rows.map((row) => row.year);
}

/** Whether a date already has a day off of this name, under another id than `exceptId`. */
export async function existsNamed(db: ReadDb, heldOn: string, name: string, exceptId: string | null): Promise<boolean> {
	const query = db.selectFrom("holidays").select("id").where("heldOn", "=", heldOn).where("name", "=", name);
	return (await (exceptId ? query.where("id", "!=", exceptId) : query).executeTakeFirst()) !== undefined;
}
