import { isPostgres, type Tx } from "../client";
import type {
	ExtensionRequest,
	Followup,
	FollowupChange,
	FollowupEvidence,
	FollowupUpdate,
	NewFollowup,
} from "../tables/followups";

/** The follow-up, held by this transaction until it ends; undefined when there is none. */
export function lock(trx: Tx, id: string): Promise<Followup | undefined> {
	return trx
		.selectFrom("followups")
		.selectAll()
		.where("id", "=", id)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/** These follow-ups in the order of their ids, held by this transaction until it ends. */
export function lockMany(trx: Tx, ids: readonly string[]): Promise<Followup[]> {
	return trx
		.selectFrom("followups")
		.selectAll()
		.where("id", "in", ids.length > 0 ? [...ids] : [""])
		.orderBy("id")
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.execute();
}

/** Writes changed columns of many follow-ups: one statement for all that change alike. */
export async function updateMany(trx: Tx, all: readonly { id: string; changes: FollowupUpdate }[]): Promise<void> {
	const alike = new Map<string, { changes: FollowupUpdate; ids: string[] }>();
	for (const { id, changes } of all) {
		const key = JSON.stringify(changes);
		const known = alike.get(key) ?? { changes, ids: [] };
		known.ids.push(id);
		alike.set(key, known);
	}
	for (const { changes, ids } of alike.values())
		await trx.updateTable("followups").set(changes).where("id", "in", ids).execute();
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

/** Adds pieces of evidence. */
export async function appendEvidence(trx: Tx, evidence: FollowupEvidence[]): Promise<void> {
	if (evidence.length > 0) await trx.insertInto("followupEvidence").values(evidence).execute();
}

/** Adds a request for more time; a second open one of the same follow-up is refused by the database. */
export async function insertRequest(trx: Tx, request: ExtensionRequest): Promise<void> {
	await trx.insertInto("extensionRequests").values(request).execute();
}

/** Writes what became of a request for more time. */
export async function decideRequest(
	trx: Tx,
	id: string,
	decision: Pick<ExtensionRequest, "decision" | "decidedAt" | "decidedByName" | "decisionNote">,
): Promise<void> {
	await trx.updateTable("extensionRequests").set(decision).where("id", "=", id).where("decision", "is", null).execute();
}
