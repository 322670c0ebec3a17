import { isPostgres, type Tx } from "../client";
import type { Followup, FollowupChange, FollowupEvidence, FollowupUpdate, NewFollowup } from "../tables/followups";

/** The follow-up, held by this transaction until it ends; undefined when there is none. */
export function lock(trx: Tx, id: string): Promise<Followup | undefined> {
	return trx
		.selectFrom("followups")
		.selectAll()
		.where("id", "=", id)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/** Inserts a follow-up; false when its code is taken. */
export async function insert(trx: Tx, followup: NewFollowup): Promise<boolean> {
	const inserted = await trx
		.insertInto("followups")
		.values(followup)
		.onConflict((conflict) => conflict.column("code").doNothing())
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Writes the changed columns of one follow-up. */
export async function update(trx: Tx, id: string, changes: FollowupUpdate): Promise<void> {
	await trx.updateTable("followups").set(changes).where("id", "=", id).execute();
}

/** Appends lines to the history of follow-ups. */
export async function appendChanges(trx: Tx, changes: FollowupChange[]): Promise<void> {
	if (changes.length > 0) await trx.insertInto("followupChanges").values(changes).execute();
}

/** Adds a piece of evidence. */
export async function appendEvidence(trx: Tx, evidence: FollowupEvidence): Promise<void> {
	await trx.insertInto("followupEvidence").values(evidence).execute();
}
