import { isPostgres, type Tx } from "../client";
import type {
	Cooperative,
	CooperativeAmendment,
	CooperativeFigures,
	CooperativeItem,
	CooperativeMeeting,
	CooperativeMessage,
	CooperativePaper,
	CooperativeStageChange,
	CooperativeStatedMeeting,
	CooperativeUpdate,
	NewCooperative,
} from "../tables/cooperatives";

/** The cooperative, held by this transaction until it ends; undefined when there is none. */
export function lock(trx: Tx, id: string): Promise<Cooperative | undefined> {
	return trx
		.selectFrom("cooperatives")
		.selectAll()
		.where("organisationId", "=", id)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/**
 * Opens the way of an organisation; false when it is open already. No index is named as the one that may clash: the link's
 * hash is the same for the same organisation, and of two who open it at once PostgreSQL fails one by whichever it meets.
 */
export async function insert(trx: Tx, cooperative: NewCooperative): Promise<boolean> {
	const inserted = await trx
		.insertInto("cooperatives")
		.values(cooperative)
		.onConflict((conflict) => conflict.doNothing())
		.returning("organisationId")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Writes the changed columns of one cooperative. */
export async function update(trx: Tx, id: string, changes: CooperativeUpdate): Promise<void> {
	await trx.updateTable("cooperatives").set(changes).where("organisationId", "=", id).execute();
}

/** Puts these amendments in place of the ones before. */
export async function replaceAmendments(
	trx: Tx,
	cooperativeId: string,
	amendments: readonly Omit<CooperativeAmendment, "cooperativeId">[],
): Promise<void> {
	await trx.deleteFrom("cooperativeAmendments").where("cooperativeId", "=", cooperativeId).execute();
	if (amendments.length === 0) return;
	await trx
		.insertInto("cooperativeAmendments")
		.values(amendments.map((one) => ({ ...one, cooperativeId })))
		.execute();
}

/** Writes the meeting of a book year, in place of what was known of it. */
export async function saveMeeting(trx: Tx, { cooperativeId, bookYear, ...facts }: CooperativeMeeting): Promise<void> {
	await trx
		.insertInto("cooperativeMeetings")
		.values({ cooperativeId, bookYear, ...facts })
		.onConflict((conflict) => conflict.columns(["cooperativeId", "bookYear"]).doUpdateSet(facts))
		.execute();
}

/** Writes what a cooperative says of the meeting of a book year, in place of what it said before. */
export async function saveStatedMeeting(
	trx: Tx,
	{ cooperativeId, bookYear, ...said }: CooperativeStatedMeeting,
): Promise<void> {
	await trx
		.insertInto("cooperativeStatedMeetings")
		.values({ cooperativeId, bookYear, ...said })
		.onConflict((conflict) => conflict.columns(["cooperativeId", "bookYear"]).doUpdateSet(said))
		.execute();
}

/** Writes the figures of a book year, in place of what was known of it. */
export async function saveFigures(trx: Tx, { cooperativeId, bookYear, ...facts }: CooperativeFigures): Promise<void> {
	await trx
		.insertInto("cooperativeFigures")
		.values({ cooperativeId, bookYear, ...facts })
		.onConflict((conflict) => conflict.columns(["cooperativeId", "bookYear"]).doUpdateSet(facts))
		.execute();
}

/** Appends a step of the way. */
export async function appendStageChange(trx: Tx, change: CooperativeStageChange): Promise<void> {
	await trx.insertInto("cooperativeStageChanges").values(change).execute();
}

/** Writes what is known of a requirement, in place of what was. */
export async function saveItem(trx: Tx, { cooperativeId, code, ...facts }: CooperativeItem): Promise<void> {
	await trx
		.insertInto("cooperativeItems")
		.values({ cooperativeId, code, ...facts })
		.onConflict((conflict) => conflict.columns(["cooperativeId", "code"]).doUpdateSet(facts))
		.execute();
}

/** Adds a paper. */
export async function appendPaper(trx: Tx, paper: CooperativePaper): Promise<void> {
	await trx.insertInto("cooperativePapers").values(paper).execute();
}

/** Adds a message; false when its form was sent before. */
export async function appendMessage(trx: Tx, message: CooperativeMessage): Promise<boolean> {
	const inserted = await trx
		.insertInto("cooperativeMessages")
		.values(message)
		.onConflict((conflict) => conflict.column("formKey").doNothing())
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}
