import { isPostgres, type Tx } from "../client";
import type { Briefing, BriefingLink, BriefingReader, NewBriefingReader } from "../tables/briefings";

/** Adds a reader. */
export async function insertReader(trx: Tx, reader: NewBriefingReader): Promise<void> {
	await trx.insertInto("briefingReaders").values(reader).execute();
}

/** Locks a reader who still gets the letter, and returns them; undefined when there is none. */
export function lockReader(trx: Tx, id: string): Promise<BriefingReader | undefined> {
	return trx
		.selectFrom("briefingReaders")
		.selectAll()
		.where("id", "=", id)
		.where("endedAt", "is", null)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/** Ends a reader. */
export async function endReader(trx: Tx, id: string, at: string): Promise<void> {
	await trx.updateTable("briefingReaders").set({ endedAt: at }).where("id", "=", id).execute();
}

/** Keeps the figures of a week, unless they are kept already. */
export async function insertWeek(trx: Tx, briefing: Briefing): Promise<void> {
	await trx
		.insertInto("briefings")
		.values(briefing)
		.onConflict((conflict) => conflict.columns(["officeId", "coversAll", "weekOn"]).doNothing())
		.execute();
}

/** Issues a link; false when the reader has one for these figures. */
export async function insertLink(trx: Tx, link: BriefingLink): Promise<boolean> {
	const row = await trx
		.insertInto("briefingLinks")
		.values(link)
		.onConflict((conflict) => conflict.columns(["readerId", "briefingId"]).doNothing())
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Takes links back that still open something: one, or all of a reader. */
export async function revokeLinks(trx: Tx, which: { readerId: string; id?: string }, at: string): Promise<void> {
	await trx
		.updateTable("briefingLinks")
		.set({ revokedAt: at })
		.where("readerId", "=", which.readerId)
		.where("revokedAt", "is", null)
		.$if(which.id !== undefined, (query) => query.where("id", "=", which.id ?? ""))
		.execute();
}

/** Notes that the secretary has the text. */
export async function markHandedOver(trx: Tx, id: string, at: string): Promise<void> {
	await trx.updateTable("briefingLinks").set({ handedOverAt: at }).where("id", "=", id).execute();
}
