import { sql } from "kysely";
import type { Tx } from "../client";
import type { ImportUpdate, NewImport, NewImportRow } from "../tables/imports";

const portion = 200;

/** Keeps a list that was handed in. */
export async function insert(trx: Tx, row: NewImport): Promise<void> {
	await trx.insertInto("imports").values(row).execute();
}

/** Changes columns of a list. */
export async function update(trx: Tx, id: string, fields: ImportUpdate): Promise<void> {
	await trx.updateTable("imports").set(fields).where("id", "=", id).execute();
}

/** Forgets a list and its lines. */
export async function remove(trx: Tx, id: string): Promise<void> {
	await trx.deleteFrom("importRows").where("importId", "=", id).execute();
	await trx.deleteFrom("imports").where("id", "=", id).execute();
}

/** Keeps what was decided about a line, in place of what was decided before. */
export async function saveDecision(
	trx: Tx,
	row: Pick<NewImportRow, "importId" | "record" | "name"> & { decision: string | null },
): Promise<void> {
	await trx
		.insertInto("importRows")
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(["importId", "record"]).doUpdateSet({ decision: row.decision, name: row.name }),
		)
		.execute();
}

/** Writes what the lines became, in place of what was kept about them before. */
export async function replaceRows(trx: Tx, importId: string, rows: readonly NewImportRow[]): Promise<void> {
	await trx.deleteFrom("importRows").where("importId", "=", importId).execute();
	for (let at = 0; at < rows.length; at += portion)
		await trx
			.insertInto("importRows")
			.values(rows.slice(at, at + portion))
			.execute();
}

/** Forgets these lines of a list. */
export async function removeRows(trx: Tx, importId: string, records: readonly number[]): Promise<void> {
	for (let at = 0; at < records.length; at += portion)
		await trx
			.deleteFrom("importRows")
			.where("importId", "=", importId)
			.where("record", "in", records.slice(at, at + portion))
			.execute();
}

/** Forgets what the lines of an applied list said of people; what became of them stays. */
export async function forgetLines(trx: Tx, importId: string): Promise<void> {
	await trx
		.updateTable("importRows")
		.set({ name: "", decision: null, stateBefore: null })
		.where("importId", "=", importId)
		.execute();
}

/** Takes registrations back altogether, with answers and consents: only for those nobody was ever told of. */
export async function removeRegistrations(trx: Tx, ids: readonly string[]): Promise<void> {
	for (let at = 0; at < ids.length; at += portion)
		await trx
			.deleteFrom("registrations")
			.where("id", "in", ids.slice(at, at + portion))
			.execute();
}

/** Takes back those of these organisations that nothing refers to. */
export async function removeUnusedOrganisations(trx: Tx, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const users = [
		["registrations", "organisation_id"],
		["invitations", "organisation_id"],
		["followups", "organisation_id"],
		["followups", "helper_id"],
		["followups", "cooperative_id"],
		["discussion_questions", "organisation_id"],
		["cooperatives", "organisation_id"],
		["organisation_identifiers", "organisation_id"],
		["organisation_contacts", "organisation_id"],
		["organisation_merges", "survivor_id"],
		["organisation_merges", "merged_id"],
		["organisation_distinctions", "one_id"],
		["organisation_distinctions", "other_id"],
		["cooperative_statements", "organisation_id"],
		["registration_groups", "organisation_id"],
		["import_rows", "organisation_id"],
		["organisations", "parent_id"],
		["organisations", "merged_into_id"],
	] as const;
	const isUnused = sql.join(
		users.map(
			([table, column]) =>
				sql`not exists (select 1 from ${sql.table(table)} as other where ${sql.ref(`other.${column}`)} = organisations.id)`,
		),
		sql` and `,
	);
	for (let at = 0; at < ids.length; at += portion)
		await trx
			.deleteFrom("organisations")
			.where("id", "in", ids.slice(at, at + portion))
			.where(sql<boolean>`(${isUnused})`)
			.execute();
}
