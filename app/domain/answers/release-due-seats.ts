import * as answerQueries from "#db/queries/answers";
import { type Deps, systemActor } from "../deps";
import { changeSeats } from "../registrations/change-seats";
import { endHeldSeat } from "./end-held-seat";

/**
 * Gives up every seat that was declined and is kept no longer, and lets whoever waits move up; none of an event whose
 * releases are paused. Returns how many. Any number of workers may do so at once: the event's lock lets one through.
 */
export async function releaseDueSeats(given: Deps): Promise<number> {
	const deps = { ...given, actor: systemActor };
	const at = deps.now().toISOString();
	let released = 0;
	for (const eventId of await answerQueries.listEventsWithDueReleases(deps.db, at))
		await changeSeats(deps, eventId, async (trx, event) => {
			if (event.releasesPausedAt !== null) return { ok: true };
			for (const release of await answerQueries.listDueReleases(trx, eventId, at))
				if (await endHeldSeat(trx, deps, event, release)) released++;
			return { ok: true };
		});
	return released;
}
