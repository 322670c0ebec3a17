import type { ReadDb } from "../client";
import type { NikChecklist, NikChecklistItem } from "../tables/cooperatives";

/** One checklist, draft or published. */
export function findById(db: ReadDb, id: string): Promise<NikChecklist | undefined> {
	return db.selectFrom("nikChecklists").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The requirements of these checklists in their order, at most 60 for each. */
export function listItems(db: ReadDb, checklistIds: readonly string[]): Promise<NikChecklistItem[]> {
	if (checklistIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("nikChecklistItems")
		.selectAll()
		.where("checklistId", "in", [...checklistIds])
		.orderBy("checklistId")
		.orderBy("position")
		.limit(checklistIds.length * 60)
		.execute();
}

/** Checklists with the name of their office, the one of all offices first, newest version first, at most 500. */
export function listAll(db: ReadDb) {
	return db
		.selectFrom("nikChecklists")
		.leftJoin("offices", "offices.id", "nikChecklists.officeId")
		.selectAll("nikChecklists")
		.select("offices.name as officeName")
		.orderBy((eb) => eb.case().when("nikChecklists.officeId", "is", null).then(0).else(1).end())
		.orderBy("offices.name")
		.orderBy("nikChecklists.officeId")
		.orderBy("nikChecklists.version", "desc")
		.limit(500)
		.execute();
}

/** The newest version of an office's checklists, or of the one for all offices (null). */
export function findNewest(
	db: ReadDb,
	officeId: string | null,
	{ isPublished }: { isPublished: boolean },
): Promise<NikChecklist | undefined> {
	return db
		.selectFrom("nikChecklists")
		.selectAll()
		.where("officeId", officeId === null ? "is" : "=", officeId)
		.$if(isPublished, (query) => query.where("publishedAt", "is not", null))
		.orderBy("version", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** How many cooperatives are looked at by each of the checklists. */
export async function countUses(db: ReadDb): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom("cooperatives")
		.select((eb) => ["checklistId", eb.fn.countAll<number>().as("count")])
		.where("checklistId", "is not", null)
		.groupBy("checklistId")
		.limit(500)
		.execute();
	return new Map(rows.map(({ checklistId, count }) => [checklistId ?? "", count]));
}
