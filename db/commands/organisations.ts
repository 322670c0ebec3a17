import { type Insertable, sql, type Updateable } from "kysely";
import { isPostgres, type Tx } from "../client";
import type {
	Organisation,
	OrganisationContactsTable,
	OrganisationDistinctionsTable,
	OrganisationIdentifiersTable,
	OrganisationsTable,
} from "../tables/organisations";

/** Adds an organisation. */
export async function insert(trx: Tx, organisation: Insertable<OrganisationsTable>): Promise<void> {
	await trx.insertInto("organisations").values(organisation).execute();
}

/** Changes columns of an organisation. */
export async function update(trx: Tx, id: string, changes: Updateable<OrganisationsTable>): Promise<void> {
	await trx.updateTable("organisations").set(changes).where("id", "=", id).execute();
}

/** The organisations, held against every other transaction that locks them, in order of their ids. */
export function lock(trx: Tx, ids: readonly string[]): Promise<Organisation[]> {
	return trx
		.selectFrom("organisations")
		.selectAll()
		.where("id", "in", [...ids])
		.orderBy("id")
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.execute();
}

/**
 * Keeps an organisation from being merged until this transaction ends, so that a row that refers to it is not left
 * behind. Gives the record that goes on for it, which it is itself unless a merge came first.
 */
export async function hold(trx: Tx, id: string): Promise<string> {
	if (!isPostgres(trx)) return id;
	const row = await trx
		.selectFrom("organisations")
		.select("mergedIntoId")
		.where("id", "=", id)
		.forShare()
		.executeTakeFirst();
	return row?.mergedIntoId ? hold(trx, row.mergedIntoId) : id;
}

/** Adds numbers. */
export async function insertIdentifiers(
	trx: Tx,
	rows: readonly Insertable<OrganisationIdentifiersTable>[],
): Promise<void> {
	if (rows.length > 0) await trx.insertInto("organisationIdentifiers").values(rows).execute();
}

/** Writes a number as it is spelt now. */
export async function respellIdentifier(trx: Tx, id: string, value: string): Promise<void> {
	await trx.updateTable("organisationIdentifiers").set({ value }).where("id", "=", id).execute();
}

/** Takes numbers away. */
export async function removeIdentifiers(trx: Tx, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await trx.deleteFrom("organisationIdentifiers").where("id", "in", ids).execute();
}

/** Adds somebody to ask. */
export async function insertContact(trx: Tx, contact: Insertable<OrganisationContactsTable>): Promise<void> {
	await trx.insertInto("organisationContacts").values(contact).execute();
}

/** Changes columns of a contact. */
export async function updateContact(
	trx: Tx,
	id: string,
	changes: Updateable<OrganisationContactsTable>,
): Promise<void> {
	await trx.updateTable("organisationContacts").set(changes).where("id", "=", id).execute();
}

/** Forgets a contact. */
export async function removeContact(trx: Tx, id: string): Promise<void> {
	await trx.deleteFrom("organisationContacts").where("id", "=", id).execute();
}

/** Notes that two organisations are different bodies; what was noted before stays. */
export async function insertDistinction(trx: Tx, row: Insertable<OrganisationDistinctionsTable>): Promise<boolean> {
	const inserted = await trx
		.insertInto("organisationDistinctions")
		.values(row)
		.onConflict((conflict) => conflict.columns(["oneId", "otherId"]).doNothing())
		.returning("oneId")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Writes these keys, a statement for every portion. */
export async function writeMatchKeys(trx: Tx, keys: readonly { id: string; matchKey: string | null }[]): Promise<void> {
	for (const { id, matchKey } of keys)
		await sql`update organisations set match_key = ${matchKey} where id = ${id}`.execute(trx);
}
