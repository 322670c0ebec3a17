import type { SessionKind } from "../events/types";
import type { TimedSession } from "./types";

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

/**
 * Who a session is for. `for-all`: everybody sits in it, so nothing runs beside it. `choice`: several may run at once.
 * `aside`: goes on beside the programme, such as the registration desk or coffee.
 */
export const audienceOf: Record<SessionKind, "for-all" | "choice" | "aside"> = {
	registration: "aside",
	ceremony: "for-all",
	remarks: "for-all",
	keynote: "for-all",
	plenary: "for-all",
	panel: "choice",
	group_discussion: "choice",
	clinic: "choice",
	break: "aside",
	day_closing: "for-all",
	closing: "for-all",
};
