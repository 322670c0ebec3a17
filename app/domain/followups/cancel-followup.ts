import { inTransaction } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { historyOf } from "./changes";
import { isOpen } from "./rules";

/** Gives a follow-up up, with the reason in its history. Its reminders stop; a closed one is refused. */
export async function cancelFollowup(deps: Deps, followupId: string, { reason }: { reason: string }) {
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (!isOpen(followup.status)) return { ok: false, reason: "closed" } as const;
		await followupCommands.update(trx, followupId, { status: "cancelled", updatedAt: deps.now().toISOString() });
		const change = { field: "status", before: followup.status, after: "cancelled", note: reason } as const;
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [change]));
		await record(trx, deps, {
			action: "followup.cancelled",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
			before: { status: followup.status },
			after: { status: "cancelled" },
			reason,
		});
		return { ok: true } as const;
	});
}
