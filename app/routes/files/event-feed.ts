import type { LoaderFunctionArgs } from "@remix-run/node";
import { buildPublicCalendar } from "#app/domain/calendar/public-calendar";
import { publicDays } from "#app/domain/calendar/public-days";
import { messagesFor } from "#app/i18n/catalogue";
import { calendarResponse } from "#app/server/calendar-response.server";
import { openToAll } from "#app/server/guard.server";
import { chosenFilter, publicFilter } from "#app/server/public-list.server";
import * as letterQueries from "#db/queries/letters";
import * as publicEventQueries from "#db/queries/public-events";

const eventsInFeed = 200;

/** Coming events as a calendar to subscribe to; `?provinsi=` and `?topik=` keep it to a province and a topic. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services } = await openToAll(args);
	const { lang } = args.context;
	const chosen = chosenFilter(new URL(args.request.url).searchParams);
	const filter = publicFilter({ ...chosen, q: "" }, services.now());
	const events = await publicEventQueries.listForFeed(read, filter, eventsInFeed);
	const days = await letterQueries.listDays(
		read,
		events.map(({ event }) => event.id),
	);
	const { organizer } = services.site;
	const ics = buildPublicCalendar({
		name: messagesFor(lang).events.feedName,
		organizer: { name: organizer.name, email: organizer.address },
		events: events.flatMap(({ event, regencyName }) => {
			const place = [event.venueName, event.venueAddress, regencyName].filter(Boolean).join(", ");
			const own = days.filter(({ eventId }) => eventId === event.id);
			return publicDays(event, own, place, services.site, lang);
		}),
	});
	return calendarResponse(args.request, ics, "kegiatan.ics");
}
