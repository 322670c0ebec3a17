/** What an attendee answered (RFC 5545 3.2.12), as last known to the organiser. */
export type ParticipationStatus = "NEEDS-ACTION" | "ACCEPTED" | "TENTATIVE" | "DECLINED";

export interface CalendarPerson {
	readonly name: string;
	readonly email: string;
}

export interface CalendarAttendee extends CalendarPerson {
	readonly partstat: ParticipationStatus;
}

/** One session-day as any calendar shows it. Nothing here may be secret: people share calendars with their teams. */
export interface CalendarDayFacts {
	/** Random UUID kept with the entry, never reused (RFC 7986 5.3). */
	readonly uid: string;
	/** Rises by one with every re-issue, never falls (RFC 5546 2.1.4). */
	readonly sequence: number;
	/** UTC instant of this issue of the object. */
	readonly dtstamp: string;
	/** UTC instant of the first issue. */
	readonly createdAt: string;
	/** Wall clock "YYYY-MM-DDTHH:MM" in `timeZone`. */
	readonly start: string;
	readonly end: string;
	/** One of Indonesia's four IANA zones; any other is refused. */
	readonly timeZone: string;
	readonly summary: string;
	readonly location: string;
	readonly description: string;
	/** Public page of the event. */
	readonly url?: string | null;
	readonly conferenceUrl?: string | null;
	/** What the joining link is called; "Pertemuan daring" when absent. */
	readonly conferenceLabel?: string | null;
}

/** One iTIP message: exactly one day for exactly one person (RFC 5546 3.2.2 and 3.2.5). */
export interface InviteFacts extends CalendarDayFacts {
	readonly method: "REQUEST" | "CANCEL";
	readonly organizer: CalendarPerson;
	readonly attendee: CalendarAttendee;
	/** False when nobody reads replies, so that clients send none into the void. */
	readonly rsvp: boolean;
}

/** A day in a public calendar: nobody's attendance, cancelled days stay and say so. */
export interface PublicDayFacts extends CalendarDayFacts {
	readonly cancelled: boolean;
}

/** A day in a participant's own download; someone without e-mail is no attendee. */
export interface PersonalDayFacts extends PublicDayFacts {
	readonly organizer: CalendarPerson;
	readonly attendee: CalendarAttendee | null;
}
