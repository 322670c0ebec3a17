import type { Language } from "#app/i18n/language";
import type { Region } from "#db/queries/regions";
import type { EventRow, EventSession } from "#db/tables/events";
import type { ShownFacts } from "./desired-entry";
import { speakerWording } from "./wording";

const online = { id: "Daring", en: "Online" } as const satisfies Record<Language, string>;

/** What a calendar shows of one session of an event, to somebody who speaks or moderates there. */
export function speakerFacts(facts: {
	event: EventRow;
	session: Pick<EventSession, "title" | "startsAtLocal" | "endsAtLocal" | "room">;
	/** "Narasumber", "Moderator". */
	part: string;
	region: Region | undefined;
	language: Language;
	baseUrl: string;
}): ShownFacts {
	const { event, session, region, language } = facts;
	const url = `${facts.baseUrl}/kegiatan/${event.slug}`;
	const place = [session.room, event.venueName, event.venueAddress, region?.name].filter(Boolean).join(", ");
	return {
		start: session.startsAtLocal,
		end: session.endsAtLocal,
		timeZone: event.timeZone,
		...speakerWording({
			session: session.title,
			title: event.title,
			part: facts.part,
			host: event.hostName,
			url,
			language,
		}),
		location: event.mode === "online" ? online[language] : place,
		url,
		conferenceUrl: event.mode === "in_person" ? null : event.onlineUrl,
	};
}
