import type { ReadDb } from "../client";
import type { EventTemplate } from "../tables/events";

/** One template, whosever it is. */
export function findById(db: ReadDb, id: string): Promise<EventTemplate | undefined> {
	return db.selectFrom("eventTemplates").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A template as one line of a list. */
export interface TemplateListItem {
	id: string;
	name: string;
	officeName: string;
	updatedAt: string;
}

/** The templates of these offices (`null`: of all) by name, at most 200. */
export function listByOffices(db: ReadDb, officeIds: readonly string[] | null): Promise<TemplateListItem[]> {
	let query = db.selectFrom("eventTemplates").innerJoin("offices", "offices.id", "eventTemplates.officeId");
	if (officeIds) query = query.where("eventTemplates.officeId", "in", [...officeIds]);
	return query
		.select(["eventTemplates.id", "eventTemplates.name", "offices.name as officeName", "eventTemplates.updatedAt"])
		.orderBy("eventTemplates.name")
		.orderBy("eventTemplates.id")
		.limit(200)
		.execute();
}
