import type { ReadDb } from "../client";
import type { Office } from "../tables/accounts";

/** Offices by name, at most 1,000. */
export function listAll(db: ReadDb): Promise<Pick<Office, "id" | "name">[]> {
	return db.selectFrom("offices").select(["id", "name"]).orderBy("name").limit(1000).execute();
}

/** The offices of a reach that are open, by name; all of them for null; at most 1,000. */
export function listReached(db: ReadDb, officeIds: readonly string[] | null): Promise<Pick<Office, "id" | "name">[]> {
	return db
		.selectFrom("offices")
		.select(["id", "name"])
		.where("closedAt", "is", null)
		.$if(officeIds !== null, (query) => query.where("id", "in", officeIds?.length ? [...officeIds] : [""]))
		.orderBy("name")
		.limit(1000)
		.execute();
}

/** One office. */
export function findById(db: ReadDb, id: string): Promise<Office | undefined> {
	return db.selectFrom("offices").selectAll().where("id", "=", id).executeTakeFirst();
}

/** One office that is not closed. */
export function findOpen(db: ReadDb, id: string): Promise<Office | undefined> {
	return db.selectFrom("offices").selectAll().where("id", "=", id).where("closedAt", "is", null).executeTakeFirst();
}

/** The office at the top of the tree: the first without a parent. */
export function findTop(db: ReadDb): Promise<Office | undefined> {
	return db
		.selectFrom("offices")
		.selectAll()
		.where("parentId", "is", null)
		.orderBy("createdAt")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
}

/** Several offices, in no order. */
export function listByIds(db: ReadDb, ids: readonly string[]): Promise<Office[]> {
	return db
		.selectFrom("offices")
		.selectAll()
		.where("id", "in", ids.length > 0 ? [...ids] : [""])
		.execute();
}

/** Whether an office is open somewhere below this one. */
export async function hasOpenBelow(db: ReadDb, id: string): Promise<boolean> {
	const below = (await listBelow(db, [id])).get(id)?.filter((one) => one !== id) ?? [];
	if (below.length === 0) return false;
	const row = await db
		.selectFrom("offices")
		.select("id")
		.where("id", "in", below)
		.where("closedAt", "is", null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** The office of a name, whatever its capitals. */
export async function findIdByName(db: ReadDb, name: string): Promise<string | undefined> {
	const row = await db
		.selectFrom("offices")
		.select("id")
		.where((eb) => eb.fn("lower", ["name"]), "=", name.toLowerCase())
		.limit(1)
		.executeTakeFirst();
	return row?.id;
}

/**
 * The offices of a reach, closed ones too, with what stands at each of them: active accounts, and events that are neither
 * over at `now` nor cancelled. All of them for null; at most 1,000, in no order.
 */
export function listStanding(db: ReadDb, officeIds: readonly string[] | null, now: string) {
	return db
		.selectFrom("offices")
		.selectAll("offices")
		.select((eb) => [
			eb
				.selectFrom("users")
				.select((one) => one.fn.countAll<number>().as("count"))
				.whereRef("users.officeId", "=", "offices.id")
				.where("users.isActive", "=", 1)
				.as("accounts"),
			eb
				.selectFrom("events")
				.select((one) => one.fn.countAll<number>().as("count"))
				.whereRef("events.officeId", "=", "offices.id")
				.where("events.endsAt", ">", now)
				.where("events.status", "!=", "cancelled")
				.as("events"),
		])
		.$if(officeIds !== null, (query) => query.where("offices.id", "in", officeIds?.length ? [...officeIds] : [""]))
		.limit(1000)
		.execute();
}

/** Of each of these offices: its id and those of all offices below it. */
export async function listBelow(db: ReadDb, officeIds: readonly string[]): Promise<Map<string, string[]>> {
	const below = new Map<string, string[]>();
	if (officeIds.length === 0) return below;
	const rows = await db
		.withRecursive("reached(topId, id)", (within) =>
			within
				.selectFrom("offices")
				.select(["offices.id as topId", "offices.id as id"])
				.where("offices.id", "in", [...new Set(officeIds)])
				.union(
					within
						.selectFrom("offices")
						.innerJoin("reached", "reached.id", "offices.parentId")
						.select(["reached.topId as topId", "offices.id as id"]),
				),
		)
		.selectFrom("reached")
		.select(["topId", "id"])
		.execute();
	for (const { topId, id } of rows) below.set(topId, [...(below.get(topId) ?? []), id]);
	return below;
}
