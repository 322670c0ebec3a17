import type { SessionKind } from "../events/types";
import { minutesBetween } from "./rules";
import type { SessionRelation, SuggestedSession } from "./types";

interface KnownSession {
	dayId: string;
	kind: SessionKind;
	title: string;
	startsAtLocal: string;
	endsAtLocal: string;
	room: string;
	capacity: number | null;
}

/** The beginning of a session that stands in this relation to another. */
export function relatedSession(session: KnownSession, relation: SessionRelation): SuggestedSession {
	const { dayId: day, kind, title, room } = session;
	const [start, end] = [session.startsAtLocal.slice(11, 16), session.endsAtLocal.slice(11, 16)];
	switch (relation) {
		case "after":
			return { day, start: end, kind: "plenary", room };
		case "beside":
			return { day, start, end, kind };
		case "like": {
			const capacity = session.capacity === null ? "" : String(session.capacity);
			const later = clockAfter(end, minutesBetween(session.startsAtLocal, session.endsAtLocal));
			return { day, start: end, ...(later ? { end: later } : {}), kind, title, room, capacity };
		}
	}
}

/** The wall clock so many minutes later; null past midnight. */
function clockAfter(time: string, minutes: number): string | null {
	const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
	if (total >= 24 * 60) return null;
	return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
