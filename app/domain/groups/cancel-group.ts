import * as groupQueries from "#db/queries/groups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { changeSeats } from "../registrations/change-seats";
import { isLiving } from "../registrations/rules";
import { endDelegates } from "./end-delegates";

type Cancelled =
	/** How many delegates took part until now; 0 when the group had been cancelled before. */
	{ ok: true; cancelled: number } | { ok: false; reason: "no-such-group" | "finished" };

/** Cancels everybody of a group who takes part or may yet, by its contact or by staff with a reason; each seat is freed once. */
export async function cancelGroup(
	deps: Deps,
	groupId: string,
	{ reason = null }: { reason?: string | null } = {},
): Promise<Cancelled> {
	const group = await groupQueries.findById(deps.db, groupId);
	if (!group) return { ok: false, reason: "no-such-group" };
	const answer = await changeSeats(deps, group.eventId, async (trx, event): Promise<Cancelled> => {
		const phase = phaseOf(event, deps.now());
		if (isOver(phase) || phase === "cancelled") return { ok: false, reason: "finished" };
		const living = (await groupQueries.listDelegates(trx, [groupId])).filter(({ status }) => isLiving(status));
		if (living.length === 0) return { ok: true, cancelled: 0 };
		await endDelegates(trx, deps, event, living, reason);
		await record(trx, deps, {
			action: "group.cancelled",
			subjectId: groupId,
			eventId: event.id,
			officeId: event.officeId,
			after: { delegates: living.length },
			...(reason ? { reason } : {}),
		});
		return { ok: true, cancelled: living.length };
	});
	return !answer.ok && answer.reason === "no-such-event"
		? { ok: false, reason: "no-such-group" }
		: (answer as Cancelled);
}
