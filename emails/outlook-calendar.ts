import type { EventDay, EventFacts } from "./facts";

/** Indonesia's zones know no summer time. */
const offsets: Readonly<Record<string, string>> = {
	"Asia/Jakarta": "+07:00",
	"Asia/Pontianak": "+07:00",
	"Asia/Makassar": "+08:00",
	"Asia/Jayapura": "+09:00",
};

/** A page of Outlook on the web with one day filled in. */
export function outlookCalendarLink(event: EventFacts, day: EventDay, title: string): string {
	const moment = (local: string) => `${local}:00${offsets[event.timeZone] ?? ""}`;
	const query = new URLSearchParams({
		path: "/calendar/action/compose",
		rru: "addevent",
		subject: title,
		startdt: moment(day.start),
		enddt: moment(day.end),
		location: [event.venue, event.address, event.region].filter((line) => line !== "").join(", "),
		body: event.url,
	});
	return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`;
}
