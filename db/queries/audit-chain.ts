import { sql } from "kysely";
import type { ReadDb } from "../client";
import type { AuditEntry, AuditLink, AuditPerson } from "../tables/audit";

/** The last link of the chain. */
export function findHead(db: ReadDb): Promise<Pick<AuditLink, "position" | "hash"> | undefined> {
	return db
		.selectFrom("auditChain")
		.select(["position", "hash"])
		.orderBy("position", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** The link at a position; undefined when there is none. */
export function findLink(db: ReadDb, position: number): Promise<AuditLink | undefined> {
	return db.selectFrom("auditChain").selectAll().where("position", "=", position).executeTakeFirst();
}

/** Entries that wait for their place in the chain, in the order of their ids. */
export function listPending(db: ReadDb, limit: number) {
	return db
		.selectFrom("auditPending")
		.innerJoin("auditEntries", "auditEntries.id", "auditPending.entryId")
		.select(["id", "hash", "at"])
		.orderBy("auditPending.entryId")
		.limit(limit)
		.execute();
}

/** Links after a position up to another, in order, each with its entry and the details of it, as far as they are there. */
export function listLinks(db: ReadDb, { after, upTo, limit }: { after: number; upTo: number; limit: number }) {
	return db
		.selectFrom("auditChain")
		.leftJoin("auditEntries", "auditEntries.id", "auditChain.entryId")
		.leftJoin("auditDetails", "auditDetails.entryId", "auditChain.entryId")
		.selectAll("auditEntries")
		.select([
			"auditChain.position",
			"auditChain.entryId",
			"auditChain.hash as linkHash",
			"auditDetails.salt",
			"auditDetails.actorName as personName",
			"auditDetails.before as personalBefore",
			"auditDetails.after as personalAfter",
			"auditDetails.reason as personalReason",
		])
		.where("auditChain.position", ">", after)
		.where("auditChain.position", "<=", upTo)
		.orderBy("auditChain.position")
		.limit(limit)
		.execute();
}

export type ChainedEntry = Awaited<ReturnType<typeof listLinks>>[number];

/** Which of these entries tell of people beside their subject. */
export async function listEntriesWithPeople(db: ReadDb, entryIds: readonly string[]): Promise<Set<string>> {
	const rows = await db
		.selectFrom("auditPeople")
		.select("entryId")
		.distinct()
		.where("entryId", "in", entryIds)
		.execute();
	return new Set(rows.map(({ entryId }) => entryId));
}

/** Whose data an entry tells of. */
export function listPeople(db: ReadDb, entryId: string): Promise<AuditPerson[]> {
	return db.selectFrom("auditPeople").selectAll().where("entryId", "=", entryId).execute();
}

/** Whether an entry says that the details of this entry were erased, because its subject, its actor or whom it tells of was forgotten. */
export async function wasErased(db: ReadDb, entry: Pick<AuditEntry, "id" | "subjectId" | "actorId">): Promise<boolean> {
	const found = await db
		.selectFrom("auditPeople as forgotten")
		.innerJoin("auditEntries as erasure", "erasure.id", "forgotten.entryId")
		.select("erasure.id")
		.where("erasure.action", "=", "trail.details-erased")
		.where((eb) =>
			eb.or([
				eb("forgotten.personId", "in", [entry.subjectId, ...(entry.actorId ? [entry.actorId] : [])]),
				eb("forgotten.personId", "in", eb.selectFrom("auditPeople").select("personId").where("entryId", "=", entry.id)),
			]),
		)
		.limit(1)
		.executeTakeFirst();
	return found !== undefined;
}

/** How many entries there are, how many of them have their place in the chain, and how many wait for it. */
export async function countEntries(db: ReadDb): Promise<{ entries: number; sealed: number; pending: number }> {
	const { rows } = await sql<{ entries: number; sealed: number; pending: number }>`select
		(select count(*) from audit_entries) as entries, (select count(*) from audit_chain) as sealed,
		(select count(*) from audit_pending) as pending`.execute(db);
	const [counted = { entries: 0, sealed: 0, pending: 0 }] = rows;
	return counted;
}

/** Entries that have no place in the chain and do not wait for one: nobody but another hand wrote them. */
export function listUnchained(db: ReadDb, limit: number): Promise<{ id: string }[]> {
	return db
		.selectFrom("auditEntries")
		.select("id")
		.where((eb) =>
			eb.not(eb.exists(eb.selectFrom("auditChain").select("entryId").whereRef("entryId", "=", "auditEntries.id"))),
		)
		.where((eb) =>
			eb.not(eb.exists(eb.selectFrom("auditPending").select("entryId").whereRef("entryId", "=", "auditEntries.id"))),
		)
		.orderBy("id")
		.limit(limit)
		.execute();
}
