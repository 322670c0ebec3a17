import type { Tx } from "../client";
import type { Decision, DecisionRow } from "../tables/decisions";

/** Rows of one statement, below the parameter limits of both engines. */
const portion = 200;

/** Somebody a decision was about; who was left alone has only what they were. */
export type DecidedRow = Pick<DecisionRow, "registrationId" | "statusBefore"> &
	Partial<Pick<DecisionRow, "statusAfter" | "before" | "updatedAt">>;

/** Writes a decision and whom it was about. */
export async function insert(
	trx: Tx,
	decision: Omit<Decision, "undoneAt" | "undoneById">,
	rows: readonly DecidedRow[],
): Promise<void> {
	await trx
		.insertInto("decisions")
		.values({ ...decision, undoneAt: null, undoneById: null })
		.execute();
	for (let at = 0; at < rows.length; at += portion)
		await trx
			.insertInto("decisionRows")
			.values(
				rows.slice(at, at + portion).map(({ statusAfter = null, before = null, updatedAt = null, ...row }) => ({
					...row,
					decisionId: decision.id,
					statusAfter,
					before,
					updatedAt,
					undoRefused: null,
				})),
			)
			.execute();
}

/** Notes that a decision was undone, by whom, and whom that left alone and why. */
export async function markUndone(
	trx: Tx,
	decisionId: string,
	undone: { at: string; byId: string | null },
	refused: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
	await trx
		.updateTable("decisions")
		.set({ undoneAt: undone.at, undoneById: undone.byId })
		.where("id", "=", decisionId)
		.execute();
	for (const [undoRefused, ids] of refused)
		if (ids.length > 0)
			await trx
				.updateTable("decisionRows")
				.set({ undoRefused })
				.where("decisionId", "=", decisionId)
				.where("registrationId", "in", [...ids])
				.execute();
}
