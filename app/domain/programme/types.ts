import type { SessionKind } from "../events/types";
import type { HolidayKind } from "../holidays/types";

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

/** A text of an event that names a day or place it no longer has. */
export interface StaleMention {
	kind: "stale-date" | "stale-place";
	/** The field of the details form, or the session, in which it stands. */
	field: "title" | "purpose" | "topics" | "host_name" | "venue_address" | "session";
	sessionId: string | null;
	/** As it is written there. */
	fragment: string;
}

/** Something a planner should look at. None of them keeps anybody from anything. */
export type PlanningWarning =
	| { kind: "room-clash"; sessions: [TimedSession, TimedSession]; room: string }
	| { kind: "person-clash"; sessions: [TimedSession, TimedSession]; person: string }
	| { kind: "person-elsewhere"; session: TimedSession; person: string; eventTitle: string }
	| { kind: "common-overlap"; sessions: [TimedSession, TimedSession] }
	| { kind: "friday-prayer"; session: TimedSession }
	| { kind: "outside-day"; session: TimedSession; day: number }
	| { kind: "gap"; day: number; after: TimedSession; from: string; to: string }
	| { kind: "holiday"; day: number; date: string; name: string; holiday: HolidayKind }
	| { kind: "holidays-unknown"; day: number; year: string }
	| { kind: "day-too-short"; day: number; minutes: number; meetingPackage: "full_day" | "half_day" | null }
	| StaleMention;

/** How a new session relates to one of the programme: follows it, runs beside it, or is another like it. */
export const sessionRelations = ["after", "beside", "like"] as const;
export type SessionRelation = (typeof sessionRelations)[number];

/** What the form of a new session begins with. */
export interface SuggestedSession {
	day: string | undefined;
	start: string | undefined;
	end?: string;
	kind: SessionKind;
	title?: string;
	room?: string;
	capacity?: string;
}
