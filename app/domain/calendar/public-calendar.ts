import type { CalendarPerson, PublicDayFacts } from "./facts";
import { renderCalendarObject } from "./object";

/**
 * A public calendar as UTF-8 text: METHOD PUBLISH, so without any ATTENDEE (RFC 5546 3.2.1); a cancelled day stays in
 * it with STATUS CANCELLED, so that a subscriber's calendar takes it away. `organizer` is the deployment's own address.
 */
export function buildPublicCalendar(calendar: {
	name: string;
	organizer: CalendarPerson;
	events: readonly PublicDayFacts[];
}): string {
	return renderCalendarObject({
		method: "PUBLISH",
		name: calendar.name,
		refresh: "PT1H",
		days: calendar.events.map((day) => ({
			...day,
			organizer: calendar.organizer,
			attendee: null,
			rsvp: false,
			alarm: false,
			refuseCounter: false,
		})),
	});
}
