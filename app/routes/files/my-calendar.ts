import type { LoaderFunctionArgs } from "@remix-run/node";
import { buildPersonalCalendar } from "#app/domain/calendar/personal-calendar";
import { personalDays } from "#app/domain/registrations/personal-days";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";

/** The days of one's own seat as a calendar file. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const entries = await personalDays(read, services.site, registration, event);
	if (entries.length === 0) throw notFound();
	return new Response(buildPersonalCalendar({ name: event.title, entries }), {
		headers: {
			"content-type": "text/calendar; charset=utf-8",
			"content-disposition": `attachment; filename="${registration.code}.ics"`,
		},
	});
}
