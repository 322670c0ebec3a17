import type { Tx } from "../client";
import type { CallTask } from "../tables/messages";

/** Adds calls. Returns the ids of those whose `dedupeKey` was not there yet. */
export async function insertMany(trx: Tx, tasks: readonly CallTask[]): Promise<Set<string>> {
	if (tasks.length === 0) return new Set();
	const rows = await trx
		.insertInto("callTasks")
		.values([...tasks])
		.onConflict((conflict) => conflict.column("dedupeKey").doNothing())
		.returning("id")
		.execute();
	return new Set(rows.map((row) => row.id));
}

/** Takes back the calls to these people that nobody made yet, except one with `keepKeys`. Returns what they were for. */
export function deleteOpen(
	trx: Tx,
	about: "registrationId" | "followupId" | "groupId" | "speakerId" | "invitationId",
	ids: readonly string[],
	keepKeys: readonly string[],
): Promise<Pick<CallTask, "reason" | "registrationId" | "speakerId">[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return trx
		.deleteFrom("callTasks")
		.where(about, "in", [...ids])
		.where("reachedAt", "is", null)
		.$if(keepKeys.length > 0, (query) => query.where("dedupeKey", "not in", [...keepKeys]))
		.returning(["reason", "registrationId", "speakerId"])
		.execute();
}

/** Notes that somebody was reached, by whom and what came of it. False when it was noted before. */
export async function markReached(
	trx: Tx,
	taskId: string,
	reached: { at: string; byId: string | null; result: string },
): Promise<boolean> {
	const row = await trx
		.updateTable("callTasks")
		.set({ reachedAt: reached.at, reachedById: reached.byId, result: reached.result })
		.where("id", "=", taskId)
		.where("reachedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}
