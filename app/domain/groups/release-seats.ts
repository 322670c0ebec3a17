import * as groupQueries from "#db/queries/groups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { changeSeats } from "../registrations/change-seats";
import { isLiving, type StaffRefusal, staffRefusalOf } from "../registrations/rules";
import { endDelegates } from "./end-delegates";

type Released =
	| { ok: true; released: number }
	| { ok: false; reason: "no-such-group" | "nothing-to-release" | StaffRefusal };

/** Staff take back the seats of a group for which nobody was named, and the contact is told why; those who wait get them. */
export async function releaseSeats(deps: Deps, groupId: string, { reason }: { reason: string }): Promise<Released> {
	const group = await groupQueries.findById(deps.db, groupId);
	if (!group) return { ok: false, reason: "no-such-group" };
	const answer = await changeSeats(deps, group.eventId, async (trx, event): Promise<Released> => {
		const refusal = staffRefusalOf(phaseOf(event, deps.now()));
		if (refusal) return { ok: false, reason: refusal };
		const unnamed = (await groupQueries.listDelegates(trx, [groupId])).filter(
			({ status, isUnassigned }) => isUnassigned === 1 && isLiving(status),
		);
		if (unnamed.length === 0) return { ok: false, reason: "nothing-to-release" };
		await endDelegates(trx, deps, event, unnamed, reason);
		await record(trx, deps, {
			action: "group.seats-released",
			subjectId: groupId,
			eventId: event.id,
			officeId: event.officeId,
			after: { delegates: unnamed.length },
			reason,
		});
		return { ok: true, released: unnamed.length };
	});
	return !answer.ok && answer.reason === "no-such-event"
		? { ok: false, reason: "no-such-group" }
		: (answer as Released);
}
