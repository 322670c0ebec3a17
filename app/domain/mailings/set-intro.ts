import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/** Writes what an event's letters of confirmation, change and reminder say first; letters already queued stay as they are. */
export async function setIntro(
	deps: Deps,
	eventId: string,
	{ letterIntro, letterIntroEn }: { letterIntro: string; letterIntroEn: string },
): Promise<{ ok: true } | { ok: false; reason: "no-such-event" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		await eventCommands.update(trx, eventId, { letterIntro, letterIntroEn });
		await record(trx, deps, {
			action: "event.intro-set",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			before: { letterIntro: event.letterIntro, letterIntroEn: event.letterIntroEn },
			after: { letterIntro, letterIntroEn },
		});
		return { ok: true };
	});
}
