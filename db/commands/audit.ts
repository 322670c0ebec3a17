import type { Tx } from "../client";
import type { AuditEntry } from "../tables/accounts";

/** Appends one entry; the database refuses to change or delete it afterwards. */
export async function append(trx: Tx, entry: AuditEntry): Promise<void> {
	await trx.insertInto("auditEntries").values(entry).execute();
}
