import { inTransaction } from "#db/client";
import * as eventOfficerCommands from "#db/commands/event-officers";
import * as accountQueries from "#db/queries/accounts";
import { isDeskRole } from "../accounts/rules";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/**
 * Names an officer or a supervisor, of whatever office, for the desk of an event. Naming somebody twice changes nothing;
 * whoever plans events reaches desks by office and is not named.
 */
export async function nameOfficer(
	deps: Deps,
	eventId: string,
	userId: string,
): Promise<{ ok: true } | { ok: false; reason: "no-such-event" | "no-such-officer" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const user = await accountQueries.findUser(trx, userId);
		if (!user?.isActive || !isDeskRole(user.role)) return { ok: false, reason: "no-such-officer" } as const;
		const addedById = deps.actor.kind === "user" ? deps.actor.id : null;
		const officer = { eventId, userId, addedAt: deps.now().toISOString(), addedById };
		if (await eventOfficerCommands.insert(trx, officer))
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
