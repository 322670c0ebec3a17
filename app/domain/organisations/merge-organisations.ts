import { inTransaction, newId, type Tx } from "#db/client";
import * as mergeCommands from "#db/commands/organisation-merges";
import * as organisationCommands from "#db/commands/organisations";
import * as mergeQueries from "#db/queries/organisation-merges";
import * as organisationQueries from "#db/queries/organisations";
import type { Organisation } from "#db/tables/organisations";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { compatibleKinds } from "./candidates";
import { lockReachedEvents } from "./lock-reached-events";
import { type MergePlace, type MergeRefusal, mergePlaces } from "./types";

export type MergeAnswer =
	| { ok: true; mergeId: string; moved: Partial<Record<MergePlace, number>> }
	| { ok: false; reason: MergeRefusal };

/**
 * Makes two records of one body into one: what refers to `mergedId` refers to `survivorId` from now on, and every row
 * that changes hands is listed, so that the merge can be undone. Names as they were printed stay as they are.
 */
export async function mergeOrganisations(
	deps: Deps,
	{ survivorId, mergedId }: { survivorId: string; mergedId: string },
): Promise<MergeAnswer> {
	if (survivorId === mergedId) return { ok: false, reason: "same-record" };
	return inTransaction(deps.db, async (trx) => {
		const reach = await lockReachedEvents(trx, deps.actor, () => mergeQueries.listReferringEvents(trx, mergedId));
		const locked = await organisationCommands.lock(trx, [survivorId, mergedId]);
		const survivor = locked.find(({ id }) => id === survivorId);
		const merged = locked.find(({ id }) => id === mergedId);
		if (!survivor || !merged) return { ok: false, reason: "no-such-organisation" };
		const reason = await refusal(trx, survivor, merged);
		if (reason) return { ok: false, reason };
		if (!(await reach.decide())) return { ok: false, reason: "events-of-others" };

		const merge = { id: newId(), survivorId, mergedId };
		await mergeCommands.insert(trx, {
			...merge,
			mergedAt: deps.now().toISOString(),
			userId: deps.actor.kind === "user" ? deps.actor.id : null,
			actorName: deps.actor.name,
			undoneAt: null,
			undoneByName: null,
		});
		const moved: Partial<Record<MergePlace, number>> = {};
		for (const place of mergePlaces) {
			const rows = await mergeCommands.handOver(trx, place, merge);
			if (rows > 0) moved[place] = rows;
		}
		await organisationCommands.update(trx, mergedId, { mergedIntoId: survivorId });
		await recordAll(trx, deps, [
			{ action: "organisation.merged", subjectId: survivorId, after: { merged: merged.name, ...moved } },
			{ action: "organisation.merged", subjectId: mergedId, after: { survivor: survivor.name, ...moved } },
		]);
		return { ok: true, mergeId: merge.id, moved };
	});
}

/** Why these records cannot become one, whoever asks; null when they can. */
async function refusal(trx: Tx, survivor: Organisation, merged: Organisation): Promise<MergeRefusal | null> {
	if (survivor.mergedIntoId !== null || merged.mergedIntoId !== null) return "already-merged";
	if (!compatibleKinds(survivor.kind, merged.kind)) return "different-party";
	if (await organisationQueries.liesBelow(trx, survivor.id, merged.id)) return "survivor-below";
	const tracks = await organisationQueries.listOpenTracks(trx, [survivor.id, merged.id]);
	if (!tracks.includes(merged.id)) return null;
	return tracks.includes(survivor.id) ? "both-have-tracks" : "merged-has-track";
}
