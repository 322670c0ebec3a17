import { eventFacts } from "#app/domain/messages/letter-facts";
import { loadEventFacts } from "#app/domain/messages/recipients";
import type { ReadDb } from "#db/client";
import { googleCalendarLink } from "#emails/google-calendar";
import { outlookCalendarLink } from "#emails/outlook-calendar";

/** Where each day of an event is put into a calendar on the web; days count from 1, and one alone has no number. */
export async function calendarLinks(read: ReadDb, baseUrl: string, eventId: string) {
	const { event, days, region } = await loadEventFacts(read, eventId);
	const facts = eventFacts(event, days, region, baseUrl);
	return facts.days.map((day, index) => {
		const number = facts.days.length > 1 ? index + 1 : null;
		const title = number ? `${facts.title} (${number}/${facts.days.length})` : facts.title;
		return { number, google: googleCalendarLink(facts, day, title), outlook: outlookCalendarLink(facts, day, title) };
	});
}
