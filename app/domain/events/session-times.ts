import type { SessionKind } from "./types";

/** A session as far as time, room and people go. */
export interface TimedSession {
	id: string;
	dayId: string;
	kind: SessionKind;
	title: string;
	/** `YYYY-MM-DDTHH:MM` in the event's zone. */
	startsAtLocal: string;
	endsAtLocal: string;
	room: string;
	/** Names of its speakers and moderators. */
	people: readonly string[];
}

type Span = Pick<TimedSession, "startsAtLocal" | "endsAtLocal">;

/** Whether two spans share any time; one that ends when the other starts does not. */
export function overlaps(one: Span, other: Span): boolean {
	return one.startsAtLocal < other.endsAtLocal && other.startsAtLocal < one.endsAtLocal;
}

/** Every two sessions that share any time, the earlier first. */
export function pairsAtOnce<S extends Span>(sessions: readonly S[]): [S, S][] {
	return sessions.flatMap((one, index) =>
		sessions.slice(index + 1).flatMap((other): [S, S][] => (overlaps(one, other) ? [[one, other]] : [])),
	);
}

/** Minutes from one wall clock to another of the same zone; below zero when the second is earlier. */
export function minutesBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to.slice(0, 16)}Z`) - Date.parse(`${from.slice(0, 16)}Z`)) / 60_000);
}

/** Sessions that begin together, in order of time: what stands beside each other in a programme. */
export function slotsOf<S extends Span>(sessions: readonly S[]): { startsAtLocal: string; sessions: S[] }[] {
	const slots = new Map<string, S[]>();
	for (const session of sessions)
		slots.set(session.startsAtLocal, [...(slots.get(session.startsAtLocal) ?? []), session]);
	return [...slots]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([startsAtLocal, together]) => ({ startsAtLocal, sessions: together }));
}
