import { inTransaction } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { differences, historyOf } from "./changes";
import { isOpen } from "./rules";

/** Takes up again what was closed too early or cancelled by mistake, with the reason in its history. */
export async function reopenFollowup(deps: Deps, followupId: string, { reason }: { reason: string }) {
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (isOpen(followup.status)) return { ok: false, reason: "open" } as const;
		const reopened = { status: "in_progress", completionReason: null } as const;
		await followupCommands.update(trx, followupId, {
			...reopened,
			completedOn: null,
			updatedAt: deps.now().toISOString(),
		});
		const [status = { field: "status" as const }, ...rest] = differences(followup, reopened);
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [{ ...status, note: reason }, ...rest]));
		await record(trx, deps, {
			action: "followup.edited",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
			before: { status: followup.status },
			after: { status: "in_progress" },
			reason,
		});
		return { ok: true } as const;
	});
}
