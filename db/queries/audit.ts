import type { ReadDb } from "../client";
import type { AuditEntry } from "../tables/audit";

/** An entry as it is read: its details, where nobody has erased them, back in their places. */
export type TrailEntry = Omit<AuditEntry, "detailsDigest" | "peopleDigest" | "hash">;

/** What was done to one subject, newest first, at most 200 entries; who looked at it is left out. */
export async function listBySubject(db: ReadDb, subjectId: string): Promise<TrailEntry[]> {
	const rows = await trailOf(db)
		.where("subjectId", "=", subjectId)
		.where("action", "not like", "%.viewed")
		.where("action", "!=", "access.refused")
		.orderBy("id", "desc")
		.limit(200)
		.execute();
	return rows.map(whole);
}

/** Entries with the columns that make them whole. */
export function trailOf(db: ReadDb) {
	return db
		.selectFrom("auditEntries")
		.leftJoin("auditDetails", "auditDetails.entryId", "auditEntries.id")
		.select([
			"auditEntries.id",
			"auditEntries.at",
			"auditEntries.actorKind",
			"auditEntries.actorId",
			"auditEntries.action",
			"auditEntries.subjectId",
			"auditEntries.eventId",
			"auditEntries.officeId",
			"auditEntries.requestId",
		])
		.select([
			"auditEntries.actorName",
			"auditEntries.before",
			"auditEntries.after",
			"auditEntries.reason",
			"auditDetails.actorName as personName",
			"auditDetails.before as personalBefore",
			"auditDetails.after as personalAfter",
			"auditDetails.reason as personalReason",
		]);
}

type Parts = Awaited<ReturnType<ReturnType<typeof trailOf>["execute"]>>[number];

type PersonalPart = "personName" | "personalBefore" | "personalAfter" | "personalReason";

/** An entry with its details back in their places. */
export function whole<Row extends Parts>({
	personName,
	personalBefore,
	personalAfter,
	personalReason,
	...entry
}: Row): Omit<Row, PersonalPart> {
	return {
		...entry,
		actorName: personName ?? entry.actorName,
		before: merged(entry.before, personalBefore),
		after: merged(entry.after, personalAfter),
		reason: personalReason ?? entry.reason,
	};
}

/** Two JSON objects in one; null for none. */
function merged(one: string | null, other: string | null): string | null {
	return one && other ? JSON.stringify({ ...JSON.parse(one), ...JSON.parse(other) }) : (one ?? other);
}
