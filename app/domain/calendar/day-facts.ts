import type { Language } from "#app/i18n/language";
import type { Region } from "#db/queries/regions";
import type { EventDay, EventRow } from "#db/tables/events";
import type { ShownFacts } from "./desired-entry";
import { inviteWording } from "./wording";

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
