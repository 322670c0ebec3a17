import type { Insertable, Selectable } from "kysely";
import { isPostgres, type Tx } from "../client";
import type { LinkRequestsTable } from "../tables/sign-in";

/** Keeps that a sign-in link was asked for. */
export async function insertLinkRequest(trx: Tx, request: Insertable<LinkRequestsTable>): Promise<void> {
	await trx.insertInto("linkRequests").values(request).execute();
}

/** Takes the oldest request out that no other process is at; undefined when there is none. */
export async function takeLinkRequest(trx: Tx): Promise<Selectable<LinkRequestsTable> | undefined> {
	const oldest = trx.selectFrom("linkRequests").selectAll().orderBy("id").limit(1);
	const request = await (isPostgres(trx) ? oldest.forUpdate().skipLocked() : oldest).executeTakeFirst();
	if (request) await trx.deleteFrom("linkRequests").where("id", "=", request.id).execute();
	return request;
}
