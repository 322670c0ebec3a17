import { inTransaction } from "#db/client";
import * as carryoverCommands from "#db/commands/carryovers";
import * as followupCommands from "#db/commands/followups";
import * as carryoverQueries from "#db/queries/carryovers";
import { reachOfActor } from "../accounts/held-roles";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { historyOf } from "./changes";

/** How many follow-ups a dialogue takes up at once. */
export const mostCarried = 100;

/**
 * Takes open follow-ups of earlier dialogues of the same province up at an event, as far as the actor reaches them.
 * They stay where they are; both records show it. Returns how many were new.
 */
export async function carryOver(deps: Deps, eventId: string, followupIds: readonly string[]) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "followups.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const at = deps.now().toISOString();
		const ids = [...new Set(followupIds)].slice(0, mostCarried);
		const within = await reachOfActor(trx, deps.actor, "followups.write");
		const search = { within, now: at, ids, limit: mostCarried };
		const found = await carryoverQueries.listCandidates(trx, event, search);
		const rows = found.map(({ id }) => ({
			followupId: id,
			eventId,
			carriedAt: at,
			carriedByName: deps.actor.name,
		}));
		const taken = await carryoverCommands.insertMany(trx, rows);
		const carried = found.filter(({ id }) => taken.has(id));
		await followupCommands.appendChanges(
			trx,
			carried.flatMap(({ id }) => historyOf(deps, id, [{ field: "carriedTo", after: event.title }])),
		);
		await recordAll(
			trx,
			deps,
			carried.map(({ id, code }) => ({
				action: "followup.carried-over" as const,
				subjectId: id,
				eventId,
				officeId: event.officeId,
				after: { code },
			})),
		);
		return { ok: true, count: carried.length } as const;
	});
}
