import { isWithin } from "#app/domain/accounts/rules";
import type { Reach } from "#app/domain/accounts/types";
import { mostCarried } from "#app/domain/followups/carry-over";
import { dueState } from "#app/domain/followups/rules";
import type { ReadDb } from "#db/client";
import * as carryoverQueries from "#db/queries/carryovers";
import type { EventRow } from "#db/tables/events";

/** What an event takes up from earlier dialogues, and what it could take up, as far as the account reaches. */
export async function carryOverOf(read: ReadDb, event: EventRow, within: Reach, now: Date) {
	const search = { within, now: now.toISOString(), limit: mostCarried };
	const [carried, candidates] = await Promise.all([
		carryoverQueries.listCarried(read, event.id),
		carryoverQueries.listCandidates(read, event, search),
	]);
	const shown = (lines: carryoverQueries.OtherFollowup[]) =>
		lines.map(({ officeId, ...line }) => ({
			...line,
			due: dueState(line, now),
			isReached: isWithin(within, { officeId, eventId: line.eventId }),
		}));
	return { carried: shown(carried), candidates: shown(candidates) };
}
