import type { Insertable, Updateable } from "kysely";
import { isPostgres, type Tx } from "../client";
import type { OfficesTable } from "../tables/accounts";

/** Inserts an office. */
export async function insertOffice(trx: Tx, office: Insertable<OfficesTable>): Promise<void> {
	await trx.insertInto("offices").values(office).execute();
}

/**
 * Holds an office until the transaction ends, for what is unique within it; taken after the lock of an event. Rows that
 * refer to the office can still be written meanwhile.
 */
export async function lockOffice(trx: Tx, id: string): Promise<void> {
	const query = trx.selectFrom("offices").select("id").where("id", "=", id);
	await (isPostgres(trx) ? query.forNoKeyUpdate() : query).execute();
}

/** Changes columns of an office. */
export async function updateOffice(trx: Tx, id: string, columns: Updateable<OfficesTable>): Promise<void> {
	await trx.updateTable("offices").set(columns).where("id", "=", id).execute();
}
