import type { EventDay, EventFacts } from "./facts";

/** A page of Google Calendar with one day filled in, for mail programs that show no invitation. */
export function googleCalendarLink(event: EventFacts, day: EventDay, title: string): string {
	const compact = (local: string) => `${local.replace(/[-:]/g, "")}00`;
	const query = new URLSearchParams({
		action: "TEMPLATE",
		text: title,
		dates: `${compact(day.start)}/${compact(day.end)}`,
		ctz: event.timeZone,
		location: [event.venue, event.address, event.region].filter((line) => line !== "").join(", "),
		details: event.url,
	});
	return `https://calendar.google.com/calendar/render?${query}`;
}
