import { inTransaction, newId } from "#db/client";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as eventOfficerQueries from "#db/queries/event-officers";
import { grantedBy } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/**
 * Gives an officer or a supervisor, of whatever office, that role for the desk of an event; a supervisor where they are
 * both. Naming somebody twice changes nothing.
 */
export async function nameOfficer(
	deps: Deps,
	eventId: string,
	userId: string,
): Promise<{ ok: true } | { ok: false; reason: "no-such-event" | "no-such-officer" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const user = await eventOfficerQueries.findCandidate(trx, userId);
		if (!user) return { ok: false, reason: "no-such-officer" } as const;
		const given = { grantedAt: deps.now().toISOString(), grantedById: grantedBy(deps.actor) };
		if (
			await roleGrantCommands.insert(trx, { id: newId(), userId, role: user.role, officeId: null, eventId, ...given })
		)
			await record(trx, deps, {
				action: "event.officer-named",
				subjectId: eventId,
				eventId,
				officeId: event.officeId,
				after: { userId, name: user.name, role: user.role },
			});
		return { ok: true } as const;
	});
}
