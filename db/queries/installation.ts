import type { ReadDb } from "../client";

/** The scenario this database was filled with ("demo", or "none" once it was emptied); undefined when it never was. */
export async function findScenario(db: ReadDb): Promise<string | undefined> {
	const row = await db.selectFrom("installation").select("value").where("name", "=", "scenario").executeTakeFirst();
	return row?.value;
}

/** When a lease's work was last done (UTC instant); null when it never was. */
export async function findLastDone(db: ReadDb, lease: string): Promise<string | null> {
	const row = await db.selectFrom("leases").select("lastDoneAt").where("name", "=", lease).executeTakeFirst();
	return row?.lastDoneAt ?? null;
}

/** When the first account was created, which is when the installation came to life; null before that. */
export async function findBirth(db: ReadDb): Promise<string | null> {
	const row = await db
		.selectFrom("users")
		.select((eb) => eb.fn.min("createdAt").as("at"))
		.where("isFictional", "=", 0)
		.executeTakeFirst();
	return row?.at ?? null;
}
