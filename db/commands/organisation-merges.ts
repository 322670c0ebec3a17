import { type Insertable, type RawBuilder, sql, type Updateable } from "kysely";
import type { MergePlace } from "#app/domain/organisations/types";
import type { Tx } from "../client";
import type { OrganisationMergesTable } from "../tables/organisations";

/** Where rows that name an organisation lie; each table's rows have an `id`. */
const columnOf: Record<MergePlace, readonly [table: string, column: string]> = {
	registrations: ["registrations", "organisation_id"],
	groups: ["registration_groups", "organisation_id"],
	invitations: ["invitations", "organisation_id"],
	followups: ["followups", "organisation_id"],
	"helped-followups": ["followups", "helper_id"],
	"cooperative-followups": ["followups", "cooperative_id"],
	statements: ["cooperative_statements", "organisation_id"],
	"discussion-questions": ["discussion_questions", "organisation_id"],
	contacts: ["organisation_contacts", "organisation_id"],
	identifiers: ["organisation_identifiers", "organisation_id"],
	branches: ["organisations", "parent_id"],
};

/** Begins a merge. */
export async function insert(trx: Tx, merge: Insertable<OrganisationMergesTable>): Promise<void> {
	await trx.insertInto("organisationMerges").values(merge).execute();
}

/** Changes columns of a merge. */
export async function update(trx: Tx, id: string, changes: Updateable<OrganisationMergesTable>): Promise<void> {
	await trx.updateTable("organisationMerges").set(changes).where("id", "=", id).execute();
}

/**
 * Hands all rows of one place from the merged record to the survivor and lists them under the merge; the number of
 * rows. A number that the survivor bears too stays where it is: it says nothing new.
 */
export async function handOver(
	trx: Tx,
	place: MergePlace,
	merge: { id: string; mergedId: string; survivorId: string },
): Promise<number> {
	const [table, column] = columnOf[place];
	const isNews: RawBuilder<unknown> =
		place === "identifiers"
			? sql`not exists (select 1 from organisation_identifiers own where own.organisation_id = ${merge.survivorId}
				and own.kind = moved.kind and own.value_folded = moved.value_folded)`
			: sql`1 = 1`;
	await sql`insert into organisation_merge_rows (merge_id, place, row_key)
		select cast(${merge.id} as text), cast(${place} as text), moved.id from ${sql.table(table)} moved
		where ${sql.ref(`moved.${column}`)} = ${merge.mergedId} and ${isNews}`.execute(trx);
	return move(trx, place, merge, { from: merge.mergedId, to: merge.survivorId });
}

/** Hands back what a merge handed over of one place, where it still lies with the survivor; the number of rows. */
export async function handBack(
	trx: Tx,
	place: MergePlace,
	merge: { id: string; mergedId: string; survivorId: string },
): Promise<number> {
	return move(trx, place, merge, { from: merge.survivorId, to: merge.mergedId });
}

async function move(trx: Tx, place: MergePlace, merge: { id: string }, way: { from: string; to: string }) {
	const [table, column] = columnOf[place];
	const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${way.to}
		where ${sql.ref(column)} = ${way.from} and id in (
			select row_key from organisation_merge_rows where merge_id = ${merge.id} and place = ${place}
		)`.execute(trx);
	return Number(numAffectedRows ?? 0);
}
