import type { ReadDb } from "#db/client";
import * as deskActQueries from "#db/queries/desk-acts";
import * as deskSnapshotQueries from "#db/queries/desk-snapshot";
import * as eventQueries from "#db/queries/events";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";
import type { Actor } from "../deps";
import { isLiving, printedName } from "../registrations/rules";
import { fold } from "../text";
import type { DeskReach } from "./desk-reach";
import { doorSeats } from "./door-seats";
import { isAttended } from "./rules";
import type { DeskSnapshot, SnapshotList, SnapshotPerson } from "./types";

/** What is written while others are still being committed is told again at the next time. */
const overlap = 30_000;
/** How long a desk keeps people's data after the end: time to bring in what was queued. */
const keptAfterEnd = 24 * 60 * 60_000;

/**
 * What a desk keeps to work without a signal, or what changed since a cursor of an earlier one. No e-mail address and no
 * telephone number is in it, and no name of anybody without a place; only a supervisor gets words to search in and notes.
 */
export async function deskSnapshot(
	read: ReadDb,
	event: EventRow,
	{
		actor,
		reach,
		since,
		now,
	}: { actor: Pick<Actor, "id" | "name">; reach: DeskReach; since: string | null; now: Date },
): Promise<DeskSnapshot> {
	const { isSupervisor } = reach;
	const people = await deskSnapshotQueries.listPeople(read, event.id, since);
	const [days, sessions, presences, choices, seatsLeft, openDecisions] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
		deskSnapshotQueries.listPresences(read, event.id, since),
		sessionChoiceQueries.listByRegistrations(
			read,
			people.map(({ id }) => id),
		),
		doorSeats(read, event),
		isSupervisor ? deskActQueries.countUndecided(read, event.id) : 0,
	]);
	const placesOf = new Map<string, string[]>();
	for (const { registrationId, sessionId, status } of choices)
		if (status === "confirmed") placesOf.set(registrationId, [...(placesOf.get(registrationId) ?? []), sessionId]);
	const lists = days.flatMap((day): SnapshotList[] => [
		{ dayId: day.id, sessionId: null, position: day.position, title: null, ...hours(day), isLimited: false },
		...sessions
			.filter(({ dayId, kind }) => dayId === day.id && isAttended(kind))
			.map((session) => ({
				dayId: day.id,
				sessionId: session.id,
				position: day.position,
				title: session.title,
				...hours(session),
				isLimited: session.capacity !== null,
			})),
	]);
	const end = event.endsAt ? Date.parse(event.endsAt) : now.getTime();
	return {
		event: { id: event.id, title: event.title, codePrefix: event.codePrefix, timeZone: event.timeZone },
		officer: { id: actor.id ?? "", name: actor.name, isSupervisor },
		expiresAt: new Date(end + keptAfterEnd).toISOString(),
		lists,
		seatsLeft,
		people: people.map((person) => known(person, placesOf.get(person.id) ?? [], reach)),
		presences: presences.map(({ id, recordedByName, undoneAt, ...presence }) => ({
			...presence,
			attendanceId: id,
			by: recordedByName,
			isUndone: undoneAt !== null,
		})),
		openDecisions,
		now: now.toISOString(),
		cursor: new Date(now.getTime() - overlap).toISOString(),
		isWhole: since === null,
	};
}

function known(
	person: deskSnapshotQueries.DeskPersonRow,
	sessionIds: string[],
	{ isSupervisor }: DeskReach,
): SnapshotPerson {
	const { id, code, passHash, status, category, groupId } = person;
	if (!isLiving(status))
		return {
			...{ id, code, passHash, status, category, groupId, sessionIds: [] },
			...{ name: null, search: null, organisation: "", position: null, accessNeeds: null, deskNote: null },
		};
	const name = printedName(person);
	return {
		...{ id, code, passHash, status, category, groupId, sessionIds, name },
		search: isSupervisor ? fold(`${name} ${person.organisationName} ${code}`) : null,
		organisation: person.organisationName,
		position: person.position,
		accessNeeds: person.accessNeeds,
		deskNote: isSupervisor ? person.deskNote : null,
	};
}

function hours({ startsAtLocal, endsAtLocal }: { startsAtLocal: string; endsAtLocal: string }) {
	return { startsAtLocal, endsAtLocal };
}
