import { isPostgres, type Tx } from "../client";
import type { NewPrivacyRequest, PrivacyRequest, PrivacyRequestUpdate } from "../tables/privacy";

/** Adds a request; undefined when its number is taken, or its form was sent before. */
export function insert(trx: Tx, request: NewPrivacyRequest): Promise<PrivacyRequest | undefined> {
	return trx
		.insertInto("privacyRequests")
		.values(request)
		.onConflict((conflict) => conflict.doNothing())
		.returningAll()
		.executeTakeFirst();
}

/** Locks a request and returns it. */
export function lock(trx: Tx, id: string): Promise<PrivacyRequest | undefined> {
	return trx
		.selectFrom("privacyRequests")
		.selectAll()
		.where("id", "=", id)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/** Changes a request and returns it as it is now. */
export function update(trx: Tx, id: string, columns: PrivacyRequestUpdate): Promise<PrivacyRequest> {
	return trx.updateTable("privacyRequests").set(columns).where("id", "=", id).returningAll().executeTakeFirstOrThrow();
}
