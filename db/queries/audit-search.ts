import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { ReadDb } from "../client";
import { type TrailEntry, trailOf, whole } from "./audit";

/** Which entries of the trail are meant; what is left out or null does not narrow them down. */
export interface TrailFilter {
	/** Offices whose entries the reader may see; null for all, those of no office included. */
	officeIds: readonly string[] | null;
	/** UTC instants, the second one excluded. */
	from?: string | null;
	until?: string | null;
	actions?: readonly string[] | null;
	actorId?: string | null;
	/** A record: as what was acted upon, as whose link acted, or among the people an entry tells of. */
	recordId?: string | null;
	eventId?: string | null;
	/** One entry alone. */
	entryId?: string | null;
	requestId?: string | null;
	/** A LIKE pattern of lower-case text, looked for in names, reasons and values of entries and details. */
	pattern?: string | null;
	/** How many entries are looked through for the pattern, the latest ones. */
	mostSearched?: number;
}

/** Where a page of the trail begins: after this entry. */
export interface TrailCursor {
	at: string;
	id: string;
}

/** An entry with what it is shown by. */
export type TrailLine = TrailEntry & { eventTitle: string | null; code: string | null; officeName: string | null };

/** A page of the trail, newest first. */
export async function listEntries(
	db: ReadDb,
	filter: TrailFilter,
	{ after, limit }: { after: TrailCursor | null; limit: number },
): Promise<TrailLine[]> {
	return (await pageQuery(db, filter, { after, limit }).execute()).map(whole);
}

/** The query of a page. */
export function pageQuery(
	db: ReadDb,
	filter: TrailFilter,
	{ after, limit }: { after: TrailCursor | null; limit: number },
) {
	return linesOf(db)
		.where(meant(filter))
		.$if(after !== null, (query) =>
			query.where(sql<SqlBool>`(audit_entries.at, audit_entries.id) < (${after?.at}, ${after?.id})`),
		)
		.orderBy("auditEntries.at", "desc")
		.orderBy("auditEntries.id", "desc")
		.limit(limit);
}

/** One entry, if it lies in the reader's offices, with its place in the chain. */
export async function findEntry(db: ReadDb, officeIds: readonly string[] | null, id: string) {
	const row = await linesOf(db)
		.leftJoin("auditChain", "auditChain.entryId", "auditEntries.id")
		.select(["auditChain.position", "auditEntries.hash", "auditEntries.detailsDigest", "auditDetails.salt"])
		.where(meant({ officeIds }))
		.where("auditEntries.id", "=", id)
		.executeTakeFirst();
	if (!row) return undefined;
	const { position, hash, detailsDigest, salt, ...parts } = row;
	return { ...whole(parts), position, hash, isErased: detailsDigest !== null && salt === null };
}

/** How many people of each kind an entry tells of. */
export async function countPeople(db: ReadDb, entryId: string) {
	return db
		.selectFrom("auditPeople")
		.select(["personKind", (eb) => eb.fn.countAll<number>().as("count")])
		.where("entryId", "=", entryId)
		.groupBy("personKind")
		.orderBy("personKind")
		.execute();
}

/** How many entries a filter means, counted up to a limit. */
export async function countEntries(db: ReadDb, filter: TrailFilter, limit: number): Promise<number> {
	const { rows } = await sql<{ total: number }>`select count(*) as total from
		(select 1 from audit_entries where ${meant(filter)} limit ${sql.lit(limit)}) as meant`.execute(db);
	return rows[0]?.total ?? 0;
}

function linesOf(db: ReadDb) {
	return trailOf(db)
		.leftJoin("events", "events.id", "auditEntries.eventId")
		.leftJoin("offices", "offices.id", "auditEntries.officeId")
		.leftJoin("registrations", "registrations.id", "auditEntries.subjectId")
		.select(["events.title as eventTitle", "registrations.code", "offices.name as officeName"]);
}

/** The condition on `audit_entries` that a filter comes to. */
export function meant(filter: TrailFilter): RawBuilder<SqlBool> {
	const { officeIds, from, until, actions, actorId, recordId, eventId, entryId, requestId, pattern } = filter;
	const conditions: RawBuilder<SqlBool>[] = [sql`1 = 1`];
	if (officeIds) conditions.push(oneOf("office_id", officeIds));
	if (from) conditions.push(sql`audit_entries.at >= ${from}`);
	if (until) conditions.push(sql`audit_entries.at < ${until}`);
	if (actions) conditions.push(oneOf("action", actions));
	if (actorId) conditions.push(sql`audit_entries.actor_id = ${actorId}`);
	if (entryId) conditions.push(sql`audit_entries.id = ${entryId}`);
	if (eventId) conditions.push(sql`audit_entries.event_id = ${eventId}`);
	if (requestId) conditions.push(sql`audit_entries.request_id = ${requestId}`);
	if (recordId)
		conditions.push(sql`audit_entries.id in (select id from audit_entries where subject_id = ${recordId}
			union select id from audit_entries where actor_id = ${recordId}
			union select entry_id from audit_people where person_id = ${recordId})`);
	if (pattern) conditions.push(matches({ ...filter, pattern: null }, pattern));
	return sql`${sql.join(conditions, sql` and `)}`;
}

function oneOf(column: "office_id" | "action", values: readonly string[]): RawBuilder<SqlBool> {
	if (values.length === 0) return sql`1 = 0`;
	return sql`${sql.ref(`audit_entries.${column}`)} in (${sql.join(values)})`;
}

function matches(filter: TrailFilter, pattern: string): RawBuilder<SqlBool> {
	const searched = ["latest.actor_name", "latest.before", "latest.after", "latest.reason"].concat(
		["actor_name", "before", "after", "reason"].map((name) => `audit_details.${name}`),
	);
	const found = searched.map((name) => sql<SqlBool>`lower(coalesce(${sql.ref(name)}, '')) like ${pattern} escape '\\'`);
	return sql`audit_entries.id in (select latest.id from (select id, actor_name, before, after, reason from audit_entries
		where ${meant(filter)} order by at desc, id desc limit ${sql.lit(filter.mostSearched ?? 0)}) as latest
		left join audit_details on audit_details.entry_id = latest.id where ${sql.join(found, sql` or `)})`;
}
