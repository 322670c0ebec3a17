import { standingRelease } from "#app/domain/answers/standing-release";
import type { HeldSeat } from "#app/ui/answers/held-seat";
import type { ReadDb } from "#db/client";
import * as answerQueries from "#db/queries/answers";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";

/** What somebody answered in their calendar, what of it does not count, and the seats that were held for it. */
export async function calendarAnswers(read: ReadDb, registration: Registration) {
	const [entries, given, releases] = await Promise.all([
		answerQueries.listEntriesWithSlots(read, registration.id),
		answerQueries.listGiven(read, registration.id),
		answerQueries.listReleases(read, registration.id),
	]);
	return {
		entries: entries.map(({ attendeeEmail, ...entry }) => ({
			...entry,
			/** The calendar it stands in, where that is not the person's own. */
			calendarOf: attendeeEmail === registration.email ? null : attendeeEmail,
		})),
		given,
		releases: releases
			.filter(({ state }) => state !== "held")
			.map(({ id, state, requestedAt, endedAt }) => ({ id, state, requestedAt, endedAt })),
	};
}

/** The seat, or the places in sessions, that somebody is about to give up; null without any. */
export async function heldSeat(
	read: ReadDb,
	event: EventRow,
	registration: Registration,
	now: Date,
): Promise<HeldSeat | null> {
	const held = await answerQueries.findHeld(read, registration.id);
	const given = held && (await standingRelease(read, event, registration, now));
	if (!held || !given) return null;
	const chosen = await sessionChoiceQueries.listChosenSessions(read, [registration.id]);
	const { program, requestedAt, releaseAt } = held;
	return {
		...{ program, requestedAt, releaseAt },
		isPaused: event.releasesPausedAt !== null,
		isDue: releaseAt <= now.toISOString(),
		places:
			given.kind === "seat"
				? null
				: chosen.filter(({ sessionId }) => given.sessionIds.includes(sessionId)).map(({ title }) => title),
	};
}
