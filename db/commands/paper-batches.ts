import type { Tx } from "../client";
import type { PaperBatch } from "../tables/papers";

type NewPaperBatch = Pick<
	PaperBatch,
	"id" | "eventId" | "kind" | "people" | "total" | "formKey" | "createdAt" | "createdById" | "createdByName"
>;

/** Writes a batch down for the next worker. */
export async function insert(trx: Tx, batch: NewPaperBatch): Promise<void> {
	await trx.insertInto("paperBatches").values(batch).execute();
}

/** Takes a batch that no living worker has; undefined when somebody else was first or it is over. Instants are UTC. */
export function claim(
	trx: Tx,
	id: string,
	{ owner, now, until }: { owner: string; now: string; until: string },
): Promise<PaperBatch | undefined> {
	return trx
		.updateTable("paperBatches")
		.set((eb) => ({ heldBy: owner, heldUntil: until, attempts: eb("attempts", "+", 1) }))
		.where("id", "=", id)
		.where("finishedAt", "is", null)
		.where("failedAt", "is", null)
		.where((eb) => eb.or([eb("heldUntil", "is", null), eb("heldUntil", "<=", now)]))
		.returningAll()
		.executeTakeFirst();
}

/** Notes how far a worker has come and keeps the batch for it; false when another worker has taken it over. */
export async function advance(
	trx: Tx,
	id: string,
	{ owner, done, until }: { owner: string; done: number; until: string },
): Promise<boolean> {
	const row = await trx
		.updateTable("paperBatches")
		.set({ done, heldUntil: until })
		.where("id", "=", id)
		.where("heldBy", "=", owner)
		.where("finishedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}

/** Notes that the file of a batch is there. */
export async function finish(trx: Tx, id: string, owner: string, at: string): Promise<void> {
	await trx
		.updateTable("paperBatches")
		.set((eb) => ({ finishedAt: at, done: eb.ref("total"), heldUntil: null }))
		.where("id", "=", id)
		.where("heldBy", "=", owner)
		.execute();
}

/** Leaves a batch to the next attempt, not before `until`; with `failedAt` there is none. */
export async function release(
	trx: Tx,
	id: string,
	{ owner, until, failedAt }: { owner: string; until: string; failedAt: string | null },
): Promise<void> {
	await trx
		.updateTable("paperBatches")
		.set({ heldUntil: until, failedAt })
		.where("id", "=", id)
		.where("heldBy", "=", owner)
		.execute();
}

/** Removes a batch. */
export async function remove(trx: Tx, id: string): Promise<void> {
	await trx.deleteFrom("paperBatches").where("id", "=", id).execute();
}
