import type { DeskListId, DeskSnapshot, SnapshotPerson } from "#app/domain/attendance/types";
import { type Category, categories } from "#app/domain/registrations/types";
import type { QueuedAct } from "./queued-act";

/** Somebody who is there, as the server knows or as this device has yet to tell it. */
export interface Presence extends DeskListId {
	registrationId: string;
	checkedInAt: string;
	/** Who let the person in; null for the officer at this device. */
	by: string | null;
	station: string | null;
	attendanceId: string | null;
	/** The act of this device that is still to be sent. */
	actId: string | null;
}

/** The desk as the officer sees it: what the server told, and on top of it what lies in the queue. */
export interface DeskView {
	people: ReadonlyMap<string, SnapshotPerson>;
	presences: readonly Presence[];
	seatsLeft: DeskSnapshot["seatsLeft"];
}

/** The id under which somebody is known who was registered on this device and not yet by the server. */
export const newcomerId = (actId: string): string => `act:${actId}`;

export const isNewcomer = (personId: string): boolean => personId.startsWith("act:");

export const isOnList = (one: DeskListId, { dayId, sessionId }: DeskListId): boolean =>
	one.dayId === dayId && one.sessionId === sessionId;

/** Lays the queue over the snapshot, oldest act first. */
export function deskView(snapshot: DeskSnapshot, queue: readonly QueuedAct[]): DeskView {
	const people = new Map(snapshot.people.map((person) => [person.id, person]));
	const seatsLeft = { ...snapshot.seatsLeft };
	let presences: Presence[] = snapshot.presences
		.filter(({ isUndone }) => !isUndone)
		.map(({ isUndone: _isUndone, ...presence }) => ({ ...presence, actId: null }));
	for (const queued of queue) {
		const { act, outcome } = queued;
		if (act.kind === "undo" && outcome === "undone") {
			presences = presences.filter((presence) =>
				act.undoes === "act" ? presence.actId !== act.actId : presence.attendanceId !== act.attendanceId,
			);
		}
		if (act.kind === "undo" || outcome !== "in") continue;
		const registrationId = admit(people, seatsLeft, queued);
		const { dayId, sessionId, at } = act;
		if (registrationId && !findPresence(presences, registrationId, act))
			presences.push({
				...{ dayId, sessionId, registrationId, checkedInAt: at, by: null, station: null, attendanceId: null },
				actId: act.id,
			});
	}
	return { people, presences, seatsLeft };
}

export function findPresence(
	presences: readonly Presence[],
	registrationId: string,
	list: DeskListId,
): Presence | undefined {
	return presences.find((presence) => presence.registrationId === registrationId && isOnList(presence, list));
}

/** Whom an act lets in; walk-ins and substitutes become people of the view. */
function admit(
	people: Map<string, SnapshotPerson>,
	seatsLeft: DeskSnapshot["seatsLeft"],
	{ act, personId }: QueuedAct,
): string | null {
	if (act.kind === "check_in") return personId;
	if (act.kind === "undo") return null;
	const replaced = act.kind === "substitute" ? people.get(act.registrationId) : undefined;
	if (act.kind === "substitute" && !replaced) return null;
	if (replaced) people.set(replaced.id, { ...replaced, status: "replaced" });
	const id = newcomerId(act.id);
	const { name, position } = act.person;
	const category = act.kind === "walk_in" ? act.person.category : (replaced?.category ?? "other");
	const organisation = act.kind === "walk_in" ? act.person.organisationName : (replaced?.organisation ?? "");
	people.set(id, {
		...{ id, code: "", passHash: "", status: "confirmed", name, category, organisation, position },
		search: `${name} ${organisation}`.toLowerCase(),
		...{ groupId: null, accessNeeds: null, deskNote: null },
		sessionIds: replaced?.sessionIds ?? [],
	});
	const left = seatsLeft[category];
	if (act.kind === "walk_in" && left) seatsLeft[category] = left - 1;
	return id;
}

/** How many of each party have a seat and how many are there, for the list's counters. */
export function countsOf({ people, presences }: DeskView, list: DeskListId, isLimited: boolean) {
	const there = new Set(presences.filter((presence) => isOnList(presence, list)).map((one) => one.registrationId));
	const counts = new Map<Category, { category: Category; confirmed: number; present: number }>(
		categories.map((category) => [category, { category, confirmed: 0, present: 0 }]),
	);
	for (const person of people.values()) {
		const count = counts.get(person.category);
		if (!count) continue;
		const isPresent = there.has(person.id);
		if (isPresent) count.present++;
		const belongs = !isLimited || (list.sessionId !== null && person.sessionIds.includes(list.sessionId));
		if (person.status === "confirmed" && (belongs || isPresent)) count.confirmed++;
	}
	return [...counts.values()];
}

/** The latest arrivals of a list. */
export function latest({ presences }: DeskView, list: DeskListId, limit: number): Presence[] {
	return presences
		.filter((presence) => isOnList(presence, list))
		.sort((a, b) => (a.checkedInAt < b.checkedInAt ? 1 : -1))
		.slice(0, limit);
}

/** Others of somebody's group who have a seat and are not there yet. */
export function restOfGroup({ people, presences }: DeskView, person: SnapshotPerson, list: DeskListId) {
	if (person.groupId === null) return [];
	return [...people.values()].filter(
		(other) =>
			other.groupId === person.groupId &&
			other.id !== person.id &&
			other.status === "confirmed" &&
			other.name !== null &&
			!findPresence(presences, other.id, list),
	);
}
