import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/**
 * Holds the letters of an event back, or lets them leave again. What lets somebody sign in is not held, and a letter that
 * is on its way arrives. `changed` is false when it was so before.
 */
export async function pauseLetters(
	deps: Deps,
	eventId: string,
	{ isPaused }: { isPaused: boolean },
): Promise<{ ok: true; changed: boolean } | { ok: false; reason: "no-such-event" }> {
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "letters.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if ((event.lettersPausedAt !== null) === isPaused) return { ok: true, changed: false } as const;
		await eventCommands.update(trx, eventId, { lettersPausedAt: isPaused ? at : null });
		await record(trx, deps, {
			action: isPaused ? "event.letters-paused" : "event.letters-resumed",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
		});
		return { ok: true, changed: true } as const;
	});
}
