import * as answerCommands from "#db/commands/answers";
import * as eventCommands from "#db/commands/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { changeSeats } from "../registrations/change-seats";

/**
 * Ends the pause after many declines at once: the seats that were declined are all kept, or given up when their time has
 * come. Refused while nothing is paused, so that a form sent twice decides once.
 */
export async function resumeReleases(deps: Deps, eventId: string, { keepAll }: { keepAll: boolean }) {
	return changeSeats(deps, eventId, async (trx, event) => {
		if (event.releasesPausedAt === null) return { ok: false, reason: "not-paused" } as const;
		const at = deps.now().toISOString();
		await eventCommands.update(trx, eventId, { releasesPausedAt: null });
		if (keepAll) await answerCommands.keepAllHeld(trx, eventId, at);
		await record(trx, deps, {
			action: "event.releases-resumed",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { keepAll },
		});
		return { ok: true } as const;
	});
}
