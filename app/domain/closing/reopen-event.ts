import { inTransaction } from "#db/client";
import * as closingCommands from "#db/commands/closing";
import * as closingQueries from "#db/queries/closing";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/** Opens the report of a closed event again for a reason. Its issue stays; the next closing makes another one. */
export async function reopenEvent(deps: Deps, eventId: string, reason: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event || event.status === "draft") return { ok: false, reason: "no-such-event" } as const;
		const issue = await closingQueries.findIssue(trx, eventId, null);
		if (event.reportedAt === null || !issue) return { ok: false, reason: "not-closed" } as const;
		await closingCommands.markReopened(trx, issue, {
			reopenedAt: deps.now().toISOString(),
			reopenedByName: deps.actor.name,
			reopeningReason: reason,
		});
		await record(trx, deps, {
			action: "report.reopened",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			before: { issue: issue.number },
			reason,
		});
		return { ok: true } as const;
	});
}
