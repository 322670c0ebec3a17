import type { Language } from "#app/i18n/language";
import type { Region } from "#db/queries/regions";
import type { EventDay, EventRow } from "#db/tables/events";
import type { ShownFacts } from "./desired-entry";
import { inviteWording, sessionWording } from "./wording";

const online = { id: "Daring", en: "Online" } as const satisfies Record<Language, string>;

/** What any calendar shows of one day of an event: all of an entry but its identity. */
export function dayFacts(facts: {
	event: EventRow;
	day: Pick<EventDay, "startsAtLocal" | "endsAtLocal">;
	/** Counts from 1. */
	dayNumber: number;
	dayCount: number;
	region: Region | undefined;
	language: Language;
	baseUrl: string;
	/** Whose entry it is, in a mailbox that takes the entries of several people. */
	delegate?: string | undefined;
	/** The chosen sessions of this day in which the person has a place. */
	sessions?: readonly ChosenSessionFacts[];
}): ShownFacts {
	const { event, day, region, language } = facts;
	const url = `${facts.baseUrl}/kegiatan/${event.slug}`;
	const { summary, description } = inviteWording({
		title: event.title,
		dayNumber: facts.dayNumber,
		dayCount: facts.dayCount,
		host: event.hostName,
		url,
		language,
		delegate: facts.delegate,
		sessions: (facts.sessions ?? []).map((session) => `${clock(session)} ${session.title}`),
	});
	const place = [event.venueName, event.venueAddress, region?.name].filter(Boolean).join(", ");
	return {
		start: day.startsAtLocal,
		end: day.endsAtLocal,
		timeZone: event.timeZone,
		summary,
		location: event.mode === "online" ? online[language] : place,
		description,
		url,
		conferenceUrl: event.mode === "in_person" ? null : event.onlineUrl,
	};
}

/** A session with places of its own, as calendars show it. */
export interface ChosenSessionFacts {
	title: string;
	room: string;
	startsAtLocal: string;
	endsAtLocal: string;
}

const clock = ({ startsAtLocal, endsAtLocal }: ChosenSessionFacts) =>
	`${startsAtLocal.slice(11).replace(":", ".")}–${endsAtLocal.slice(11).replace(":", ".")}`;

/** What a calendar shows of one session that somebody chose: all of an entry but its identity. */
export function chosenSessionFacts(facts: {
	event: EventRow;
	session: ChosenSessionFacts;
	region: Region | undefined;
	language: Language;
	baseUrl: string;
	/** As in `dayFacts`. */
	delegate?: string | undefined;
}): ShownFacts {
	const { event, session, language, delegate } = facts;
	const day = dayFacts({ ...facts, day: session, dayNumber: 1, dayCount: 1 });
	const wording = sessionWording({
		session: session.title,
		title: event.title,
		host: event.hostName,
		url: day.url ?? "",
		language,
		delegate,
	});
	const location = event.mode === "online" ? day.location : [session.room, day.location].filter(Boolean).join(", ");
	return { ...day, ...wording, location };
}
