import { sql } from "kysely";
import type { Db } from "#db/client";

/** Tables that history in bulk fills, parents first, and their columns that name a row: its own id, others', and what is unique. */
const named: Readonly<Record<string, readonly string[]>> = {
	organisations: ["id", "match_key"],
	cooperatives: ["organisation_id", "link_hash"],
	events: ["id", "slug"],
	event_topics: ["event_id"],
	event_days: ["id", "event_id"],
	event_quotas: ["event_id"],
	registrations: ["id", "event_id", "organisation_id", "code", "link_hash", "pass_hash"],
	attendances: ["id", "registration_id", "day_id"],
	followups: ["id", "event_id", "organisation_id", "code", "link_hash"],
};
/** Columns that copies leave empty: they would name what is not copied, or be there twice. */
const emptied = new Set(["nik", "session_id", "question_id", "replaces_id", "form_key", "invitation_id", "group_id"]);

/** Adds so many copies of every dialogue with all its people, promises and cooperatives, by statements in bulk. */
export async function multiply(db: Db, copies: number): Promise<void> {
	const tables = await db.introspection.getTables();
	const plain = db.withoutPlugins();
	await plain.transaction().execute(async (trx) => {
		for (const [table, names] of Object.entries(named)) {
			const columns = tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [];
			for (let copy = 1; copy <= copies; copy++) {
				const values = columns.map((column) => {
					if (emptied.has(column)) return "null";
					return names.includes(column) ? `${column} || '~${copy}'` : column;
				});
				await sql`insert into ${sql.table(table)} (${sql.raw(columns.join(", "))})
					select ${sql.raw(values.join(", "))} from ${sql.table(table)} where ${sql.raw(names[0] ?? "")} not like '%~%'`.execute(
					trx,
				);
			}
		}
	});
}
