import type { Tx } from "../client";
import type { AuditEntry } from "../tables/accounts";

/** Rows of one statement, below the parameter limits of both engines. */
const portion = 200;

/** Appends entries; the database refuses to change or delete them afterwards. */
export async function append(trx: Tx, entries: readonly AuditEntry[]): Promise<void> {
	for (let at = 0; at < entries.length; at += portion)
		await trx
			.insertInto("auditEntries")
			.values(entries.slice(at, at + portion))
			.execute();
}
