import { inTransaction } from "#db/client";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/**
 * Takes somebody from the desk of an event: their next request is refused, and a device of theirs that works without a
 * signal learns it when it reports. What they recorded stays.
 */
export async function dismissOfficer(
	deps: Deps,
	eventId: string,
	userId: string,
): Promise<{ ok: true } | { ok: false; reason: "no-such-event" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (await roleGrantCommands.removeFromDesk(trx, eventId, userId)) {
			const user = await accountQueries.findUser(trx, userId);
			await record(trx, deps, {
				action: "event.officer-dismissed",
				subjectId: eventId,
				eventId,
				officeId: event.officeId,
				before: { userId, name: user?.name ?? "" },
			});
		}
		return { ok: true } as const;
	});
}
