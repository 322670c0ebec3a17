import type { ReadDb } from "#db/client";
import * as answerQueries from "#db/queries/answers";
import type { EventRow } from "#db/tables/events";

/** What stands still while an event's releases are paused; null where they are not. */
export async function pausedReleases(read: ReadDb, event: EventRow, now: Date) {
	const { id, releasesPausedAt, timeZone } = event;
	if (releasesPausedAt === null) return null;
	return {
		since: releasesPausedAt,
		timeZone,
		...(await answerQueries.countStandingStill(read, id, now.toISOString())),
	};
}
