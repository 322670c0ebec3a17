import type { LoaderFunctionArgs } from "@remix-run/node";
import { buildPublicCalendar } from "#app/domain/calendar/public-calendar";
import { publicDays } from "#app/domain/calendar/public-days";
import { calendarResponse } from "#app/server/calendar-response.server";
import { openToAll } from "#app/server/guard.server";
import * as letterQueries from "#db/queries/letters";
import * as regionQueries from "#db/queries/regions";

/** One event's days for anybody's calendar. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await openToAll(args, { event: args.params.slug });
	const days = await letterQueries.listDays(read, [event.id]);
	const region = event.regencyCode ? await regionQueries.findRegency(read, event.regencyCode) : undefined;
	const place = [event.venueName, event.venueAddress, region?.name].filter(Boolean).join(", ");
	const { organizer } = services.site;
	const ics = buildPublicCalendar({
		name: event.title,
		organizer: { name: organizer.name, email: organizer.address },
		events: publicDays(event, days, place, services.site, args.context.lang),
	});
	return calendarResponse(args.request, ics, `${event.slug}.ics`);
}
