import { sql } from "kysely";
import { isPostgres, type Tx } from "../client";
import type { AuditDetails, AuditEntry, AuditLink, AuditPerson, AuditSighting } from "../tables/audit";

/** Rows of one statement, below the parameter limits of both engines. */
const portion = 200;

/** An entry with the part of it that may be erased, and whose data it tells of. */
export interface AuditLine {
	entry: AuditEntry;
	details: AuditDetails | null;
	people: readonly AuditPerson[];
}

/** Appends entries; the database refuses to change or delete them afterwards. Each waits for its place in the chain. */
export async function append(trx: Tx, lines: readonly AuditLine[]): Promise<void> {
	for (const some of portions(lines)) {
		const entries = some.map(({ entry }) => entry);
		const details = some.flatMap((line) => (line.details ? [line.details] : []));
		await trx.insertInto("auditEntries").values(entries).execute();
		if (details.length > 0) await trx.insertInto("auditDetails").values(details).execute();
		await trx
			.insertInto("auditPending")
			.values(entries.map(({ id }) => ({ entryId: id })))
			.execute();
	}
	for (const people of portions(lines.flatMap((line) => line.people)))
		await trx.insertInto("auditPeople").values(people).execute();
}

function portions<T>(all: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(all.length / portion) }, (_, at) =>
		all.slice(at * portion, (at + 1) * portion),
	);
}

/** Deletes the details of every entry about or by these records; returns how many there were. */
export async function eraseDetails(trx: Tx, ids: readonly string[]): Promise<number> {
	const { numDeletedRows } = await trx
		.deleteFrom("auditDetails")
		.where("entryId", "in", (eb) =>
			eb
				.selectFrom("auditEntries")
				.select("id")
				.where("subjectId", "in", ids)
				.union(eb.selectFrom("auditEntries").select("id").where("actorId", "in", ids).where("actorKind", "!=", "user"))
				.union(eb.selectFrom("auditPeople").select("entryId as id").where("personId", "in", ids)),
		)
		.executeTakeFirst();
	return Number(numDeletedRows);
}

/** Whether this transaction is the one that lengthens the chain until it ends; whoever writes entries waits for nobody. */
export async function claimSealing(trx: Tx): Promise<boolean> {
	if (!isPostgres(trx)) return true;
	const { rows } = await sql<{ isOurs: boolean }>`select
		pg_try_advisory_xact_lock(hashtext('audit_chain')) as is_ours`.execute(trx);
	return rows[0]?.isOurs === true;
}

/** Adds links to the chain; its entries wait no longer. */
export async function appendLinks(trx: Tx, links: readonly AuditLink[]): Promise<void> {
	await trx.insertInto("auditChain").values(links).execute();
	await trx
		.deleteFrom("auditPending")
		.where(
			"entryId",
			"in",
			links.map(({ entryId }) => entryId),
		)
		.execute();
}

/** Notes a sight unless it was noted at or after `since`; whether it was. Of several at once exactly one is. */
export async function claimSighting(trx: Tx, sighting: AuditSighting, since: string): Promise<boolean> {
	const claimed = await trx
		.insertInto("auditSightings")
		.values(sighting)
		.onConflict((oc) =>
			oc
				.columns(["userId", "sighting"])
				.doUpdateSet({ notedAt: sighting.notedAt })
				.where("auditSightings.notedAt", "<", since),
		)
		.returning("userId")
		.executeTakeFirst();
	return claimed !== undefined;
}

/** Deletes at most 500 sights noted before an instant; returns how many. */
export async function clearSightings(trx: Tx, before: string): Promise<number> {
	const old = await trx.selectFrom("auditSightings").selectAll().where("notedAt", "<", before).limit(500).execute();
	for (const { userId, sighting } of old)
		await trx.deleteFrom("auditSightings").where("userId", "=", userId).where("sighting", "=", sighting).execute();
	return old.length;
}
