import type { ReadDb } from "../client";

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

/** What this installation is: "demo", or "none" for a real one; undefined before the first start decided. */
export function findScenario(db: ReadDb): Promise<string | undefined> {
	return findFact(db, "scenario");
}

/** Whether the demonstration was loaded to its end. */
export async function isScenarioComplete(db: ReadDb): Promise<boolean> {
	return (await findFact(db, "scenario-completed-at")) !== undefined;
}

async function findFact(db: ReadDb, name: string): Promise<string | undefined> {
	const row = await db.selectFrom("installation").select("value").where("name", "=", name).executeTakeFirst();
	return row?.value;
}

/** Whether nobody has used the database yet: no account and no event. */
export async function isUnused(db: ReadDb): Promise<boolean> {
	const user = await db.selectFrom("users").select("id").executeTakeFirst();
	const event = await db.selectFrom("events").select("id").executeTakeFirst();
	return !user && !event;
}

/** How many events and registrations are not fictional. */
export async function countReal(db: ReadDb): Promise<{ events: number; registrations: number }> {
	const count = async (table: "events" | "registrations"): Promise<number> => {
		const row = await db
			.selectFrom(table)
			.select((eb) => eb.fn.countAll<number>().as("total"))
			.where("isFictional", "=", 0)
			.executeTakeFirstOrThrow();
		return row.total;
	};
	return { events: await count("events"), registrations: await count("registrations") };
}

/** Whether anybody has planned an event here, real or not. */
export async function existsEvent(db: ReadDb): Promise<boolean> {
	return (await db.selectFrom("events").select("id").limit(1).executeTakeFirst()) !== undefined;
}
