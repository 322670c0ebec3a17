import type { EventDay, EventRow } from "#db/tables/events";

/** When and where an event takes place: what people are told has changed. */
export interface ScheduleFacts {
	days: { startsAtLocal: string; endsAtLocal: string }[];
	timeZone: EventRow["timeZone"];
	venueName: string;
	venueAddress: string;
	regencyCode: string | null;
	mode: EventRow["mode"];
	onlineUrl: string | null;
}

/** The schedule of an event with these days, first day first. */
export function scheduleFacts(event: EventRow, days: readonly EventDay[]): ScheduleFacts {
	return {
		days: days.map(({ startsAtLocal, endsAtLocal }) => ({ startsAtLocal, endsAtLocal })),
		timeZone: event.timeZone,
		venueName: event.venueName,
		venueAddress: event.venueAddress,
		regencyCode: event.regencyCode,
		mode: event.mode,
		onlineUrl: event.onlineUrl,
	};
}

/** Whether two schedules tell people the same. */
export function isSameSchedule(one: ScheduleFacts, other: ScheduleFacts): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
