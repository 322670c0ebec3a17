import type { ReadDb } from "../client";
import type { AuditSighting } from "../tables/audit";

/** Whether an account had this sight at or after an instant. */
export async function wasNoted(
	db: ReadDb,
	{ userId, sighting }: Pick<AuditSighting, "userId" | "sighting">,
	since: string,
): Promise<boolean> {
	const found = await db
		.selectFrom("auditSightings")
		.select("notedAt")
		.where("userId", "=", userId)
		.where("sighting", "=", sighting)
		.where("notedAt", ">=", since)
		.executeTakeFirst();
	return found !== undefined;
}
