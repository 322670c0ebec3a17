import { inTransaction } from "#db/client";
import * as carryoverCommands from "#db/commands/carryovers";
import * as followupCommands from "#db/commands/followups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { historyOf } from "./changes";

/** Takes a follow-up off an event that had taken it up; the follow-up itself stays as it is. */
export async function undoCarryOver(deps: Deps, eventId: string, followupId: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "followups.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (!(await carryoverCommands.remove(trx, followupId, eventId))) return { ok: true, isUndone: false } as const;
		const change = { field: "carriedTo", before: event.title, after: null } as const;
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [change]));
		await record(trx, deps, {
			action: "followup.carry-over-undone",
			subjectId: followupId,
			eventId,
			officeId: event.officeId,
		});
		return { ok: true, isUndone: true } as const;
	});
}
