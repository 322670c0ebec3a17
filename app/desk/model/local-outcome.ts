import type { CheckInBy, DeskOutcome, SnapshotList, SnapshotPerson } from "#app/domain/attendance/types";
import { isLiving } from "#app/domain/registrations/rules";
import type { Category } from "#app/domain/registrations/types";
import { type DeskView, findPresence } from "./desk-view";

/** Whom a check-in means, with the hash of a scanned ticket beside its token: the snapshot knows hashes alone. */
export type Sought = CheckInBy & { passHash?: string };

/** The person of the view that a ticket, a code or a choice means. */
export function findPerson({ people }: DeskView, sought: Sought): SnapshotPerson | undefined {
	if (sought.by === "registration") return people.get(sought.registrationId);
	for (const person of people.values()) {
		if (sought.by === "pass" ? person.passHash === sought.passHash : person.code === sought.code) return person;
	}
	return undefined;
}

/** What a check-in comes to as far as this device knows: the rules of the server, decided on the snapshot. */
export function localCheckIn(
	view: DeskView,
	list: SnapshotList,
	sought: Sought,
	override: { reason?: string | undefined; isSupervisor: boolean },
): DeskOutcome {
	const person = findPerson(view, sought);
	if (!person) return "unknown";
	const hasEnded = !isLiving(person.status);
	if (hasEnded && sought.by === "pass") return "void";
	if (findPresence(view.presences, person.id, list)) return "already";
	if (override.reason !== undefined && override.isSupervisor) return "in";
	if (person.status !== "confirmed") return hasEnded ? "ended" : "not_confirmed";
	const belongs = !list.isLimited || (list.sessionId !== null && person.sessionIds.includes(list.sessionId));
	return belongs ? "in" : "not_on_list";
}

/** What registering somebody at the door comes to. */
export function localWalkIn(
	{ seatsLeft }: DeskView,
	category: Category,
	override: { reason?: string | undefined; isSupervisor: boolean },
): DeskOutcome {
	return seatsLeft[category] === 0 && !(override.reason !== undefined && override.isSupervisor) ? "full" : "in";
}

/** What letting in a substitute comes to. */
export function localSubstitute(view: DeskView, list: SnapshotList, registrationId: string): DeskOutcome {
	const person = view.people.get(registrationId);
	if (!person) return "unknown";
	if (person.status !== "confirmed") return isLiving(person.status) ? "not_confirmed" : "ended";
	return findPresence(view.presences, person.id, list) ? "already" : "in";
}
