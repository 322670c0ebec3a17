import { inTransaction } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as callTaskQueries from "#db/queries/call-tasks";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { startOfferClock } from "../registrations/start-offer-clock";

export type ReachedAnswer =
	/** `changed` is false when somebody noted it before; that note stays. */
	{ ok: true; changed: boolean } | { ok: false; reason: "no-such-call" };

/** Notes that somebody on an event's call list was told, and what came of it. */
export async function markReached(
	deps: Deps,
	eventId: string,
	taskId: string,
	{ result }: { result: string },
): Promise<ReachedAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		const task = event && (await callTaskQueries.findById(trx, taskId));
		if (!event || task?.eventId !== eventId) return { ok: false, reason: "no-such-call" };
		const at = deps.now().toISOString();
		const byId = deps.actor.kind === "user" ? deps.actor.id : null;
		const changed = await callTaskCommands.markReached(trx, taskId, { at, byId, result });
		if (changed && task.reason === "registration-offered" && task.registrationId)
			await startOfferClock(trx, deps, event, task.registrationId);
		if (changed)
			await record(trx, deps, {
				action: "call.reached",
				subjectId: taskId,
				eventId,
				officeId: event.officeId,
				after: { reason: task.reason },
			});
		return { ok: true, changed };
	});
}
