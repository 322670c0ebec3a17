import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import type { Deps } from "../deps";
import { type NewFollowupOptions, writeFollowup } from "./new-followup";
import type { FollowupInput } from "./schema";

/**
 * Records what somebody promised at an event and tells the owner, with a link to report on it. The due date ends at
 * midnight in the event's zone. Refuses what `writeFollowup` refuses.
 */
export async function createFollowup(
	deps: Deps,
	eventId: string,
	input: FollowupInput,
	options: NewFollowupOptions = {},
) {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		return writeFollowup(trx, deps, event, input, options);
	});
}
