import type { Tx } from "#db/client";
import * as sessionChoiceCommands from "#db/commands/session-choices";
import * as letterQueries from "#db/queries/letters";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import { toInstant } from "../calendar/time-zone";
import type { Deps } from "../deps";
import { isLiving } from "./rules";
import type { SessionChoiceStatus } from "./types";

/**
 * Brings the places of sessions in line with the seats of people: who lost a seat gives the place back, and every free
 * place goes to whoever chose the session first among those who have a seat. Returns the registrations that got a place
 * they waited for. Runs under the event's lock after anything that changed who sits, who chose, or how many may come.
 * Nobody is taken out of a session because it became smaller, and nobody is put into one that has begun.
 */
export async function settleSessionChoices(
	trx: Tx,
	deps: Deps,
	eventIds: readonly string[],
	/** Whose seats or choices have changed. */
	registrationIds: readonly string[],
): Promise<string[]> {
	const limited = await sessionChoiceQueries.listLimitedSessions(trx, eventIds);
	if (limited.length === 0) return [];
	const at = deps.now().toISOString();
	const isChanged = await followSeats(trx, registrationIds, at);
	const sessions = isChanged ? await sessionChoiceQueries.listLimitedSessions(trx, eventIds) : limited;
	const events = new Map((await letterQueries.listEvents(trx, [...eventIds])).map((event) => [event.id, event]));
	const placed = new Set<string>();
	for (const session of sessions) {
		const event = events.get(session.eventId);
		const free = session.capacity - session.confirmed;
		if (!event || free <= 0 || session.waiting === 0 || !isAhead(event, session.startsAtLocal, at)) continue;
		const next = await sessionChoiceQueries.listNext(trx, session.id, free);
		await sessionChoiceCommands.move(trx, session.id, next, "confirmed", at);
		for (const id of next) {
			placed.add(id);
			await record(trx, deps, {
				action: "registration.sessions-settled",
				subjectId: id,
				eventId: event.id,
				officeId: event.officeId,
				after: { sessionId: session.id, status: "confirmed" },
			});
		}
	}
	return [...placed];
}

function isAhead({ status, timeZone }: EventRow, startsAtLocal: string, at: string): boolean {
	return status === "published" && toInstant(startsAtLocal, timeZone) > at;
}

/** A choice ends with the registration, and waits again when the person has no seat any more. */
async function followSeats(trx: Tx, registrationIds: readonly string[], at: string): Promise<boolean> {
	const moves = new Map<string, { sessionId: string; to: SessionChoiceStatus; ids: string[] }>();
	for (const choice of await sessionChoiceQueries.listWithPeople(trx, registrationIds)) {
		const to = !isLiving(choice.person)
			? "cancelled"
			: choice.person !== "confirmed" && choice.status === "confirmed"
				? "waitlisted"
				: null;
		if (!to) continue;
		const key = `${choice.sessionId}:${to}`;
		const move = moves.get(key) ?? { sessionId: choice.sessionId, to, ids: [] };
		move.ids.push(choice.registrationId);
		moves.set(key, move);
	}
	for (const { sessionId, to, ids } of moves.values()) await sessionChoiceCommands.move(trx, sessionId, ids, to, at);
	return moves.size > 0;
}
