import type { Tx } from "../client";
import type { EventTemplate } from "../tables/events";

/** Adds a template. */
export async function insert(trx: Tx, template: EventTemplate): Promise<void> {
	await trx.insertInto("eventTemplates").values(template).execute();
}

/** Changes the name of a template. */
export async function update(
	trx: Tx,
	templateId: string,
	changes: Pick<EventTemplate, "name" | "updatedAt">,
): Promise<void> {
	await trx.updateTable("eventTemplates").set(changes).where("id", "=", templateId).execute();
}

/** Deletes a template. */
export async function remove(trx: Tx, templateId: string): Promise<void> {
	await trx.deleteFrom("eventTemplates").where("id", "=", templateId).execute();
}
