import { inTransaction } from "#db/client";
import * as mergeCommands from "#db/commands/organisation-merges";
import * as organisationCommands from "#db/commands/organisations";
import * as mergeQueries from "#db/queries/organisation-merges";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { lockReachedEvents } from "./lock-reached-events";
import { type MergePlace, mergePlaces } from "./types";

export type UndoMergeAnswer =
	| { ok: true; survivorId: string; mergedId: string }
	| { ok: false; reason: "no-such-merge" | "already-undone" | "survivor-merged" | "events-of-others" };

/**
 * Makes a merged record a body of its own again. It gets back exactly the rows that the merge handed over and that still
 * lie with the survivor; what came to the survivor since stays there. While the survivor is itself merged, the later
 * merge must be undone first.
 */
export async function undoMerge(deps: Deps, mergeId: string): Promise<UndoMergeAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const named = await mergeQueries.findById(trx, mergeId);
		if (!named) return { ok: false, reason: "no-such-merge" };
		const { survivorId, mergedId } = named;
		const reach = await lockReachedEvents(trx, deps.actor, () => mergeQueries.listMovedEvents(trx, mergeId));
		const locked = await organisationCommands.lock(trx, [survivorId, mergedId]);
		const survivor = locked.find(({ id }) => id === survivorId);
		const merged = locked.find(({ id }) => id === mergedId);
		// Read again under the locks: somebody may have been faster.
		const merge = await mergeQueries.findById(trx, mergeId);
		if (!merge || !survivor || !merged) return { ok: false, reason: "no-such-merge" };
		if (merge.undoneAt !== null) return { ok: false, reason: "already-undone" };
		if (survivor.mergedIntoId !== null) return { ok: false, reason: "survivor-merged" };
		if (!(await reach.decide())) return { ok: false, reason: "events-of-others" };

		const returned: Partial<Record<MergePlace, number>> = {};
		for (const place of mergePlaces) {
			const rows = await mergeCommands.handBack(trx, place, merge);
			if (rows > 0) returned[place] = rows;
		}
		await organisationCommands.update(trx, mergedId, { mergedIntoId: null });
		await mergeCommands.update(trx, mergeId, {
			undoneAt: deps.now().toISOString(),
			undoneByName: deps.actor.name,
		});
		await recordAll(trx, deps, [
			{ action: "organisation.unmerged", subjectId: survivorId, after: { merged: merged.name, ...returned } },
			{ action: "organisation.unmerged", subjectId: mergedId, after: { survivor: survivor.name, ...returned } },
		]);
		return { ok: true, survivorId, mergedId };
	});
}
