import type { ReadDb } from "../client";
import type { AuditEntry } from "../tables/accounts";

/** The trail of one subject, newest first, at most 200 entries. */
export function listBySubject(db: ReadDb, subjectId: string): Promise<AuditEntry[]> {
	return db
		.selectFrom("auditEntries")
		.selectAll()
		.where("subjectId", "=", subjectId)
		.orderBy("id", "desc")
		.limit(200)
		.execute();
}
