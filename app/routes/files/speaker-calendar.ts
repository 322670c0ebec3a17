import type { LoaderFunctionArgs } from "@remix-run/node";
import { buildPersonalCalendar } from "#app/domain/calendar/personal-calendar";
import { speakerDays } from "#app/domain/speakers/speaker-days";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";

/** A speaker's own sessions as a calendar file. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, speaker, event } = await withLink(args, "speaker");
	const entries = await speakerDays(read, services.site, speaker, event);
	if (entries.length === 0) throw notFound();
	return new Response(buildPersonalCalendar({ name: event.title, entries }), {
		headers: {
			"content-type": "text/calendar; charset=utf-8",
			"content-disposition": `attachment; filename="${event.slug}.ics"`,
		},
	});
}
