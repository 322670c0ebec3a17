import type { LoaderFunctionArgs } from "@remix-run/node";
import { toLocal } from "#app/domain/calendar/time-zone";
import { exportRegistrations } from "#app/domain/registrations/export-registrations";
import { searchPatterns } from "#app/domain/registrations/search";
import { signedIn } from "#app/server/guard.server";
import { registrationsCsv } from "#app/server/registrations-export.server";
import { notFound } from "#app/server/responses.server";
import { readRegistrationAddress } from "#app/ui/registrations/registration-address";

/** The registrations that the list shows under the same filters, as a file for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const { words, category, status } = readRegistrationAddress(new URL(args.request.url).searchParams);
	const filter = { eventId: event.id, patterns: searchPatterns(words), category, status };
	const exported = await exportRegistrations(services, event.id, filter);
	if (!exported.ok) throw notFound();
	const now = services.now();
	const today = toLocal(now.toISOString(), event.timeZone).slice(0, 10);
	return new Response(await registrationsCsv(read, { event, filter, language: args.context.lang, now }), {
		headers: {
			"content-type": "text/csv; charset=utf-8",
			"content-disposition": `attachment; filename="pendaftaran-${event.slug}-${today}.csv"`,
			"cache-control": "private, no-store",
		},
	});
}
