import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toLocal } from "#app/domain/calendar/time-zone";
import { exportRegistrations } from "#app/domain/registrations/export-registrations";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { registrationFilter } from "#app/server/registration-filter.server";
import { exportFormatOf, exportFormats, registrationsFile } from "#app/server/registrations-export.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { textOf, textsOf } from "#app/ui/registrations/form-parts";
import { readRegistrationAddress } from "#app/ui/registrations/registration-address";
import * as eventQueries from "#db/queries/events";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "people.export", { event: args.params.eventId });
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran`);
}

/** The registrations that the list shows under the same filters, or those ticked in it, as a file for a spreadsheet. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const { values } = await readForm(args.request);
	const format = exportFormatOf(textOf(values, "format"));
	const days = await eventQueries.listDays(read, event.id);
	const address = readRegistrationAddress(new URLSearchParams(textOf(values, "kembali")));
	const chosen = values.semua === undefined ? textsOf(values, "pilih").filter((id) => /^[0-9a-f-]{36}$/.test(id)) : [];
	const filter = {
		...registrationFilter(event, days, address, services.now()),
		...(chosen.length > 0 ? { ids: chosen } : {}),
	};
	const exported = await exportRegistrations(services, event.id, filter, format);
	if (!exported.ok) throw notFound();
	const now = services.now();
	const today = toLocal(now.toISOString(), event.timeZone).slice(0, 10);
	const { extension, type } = exportFormats[format];
	return new Response(await registrationsFile(read, { event, filter, language: args.context.lang, now }, format), {
		headers: {
			"content-type": type,
			"content-disposition": `attachment; filename="pendaftaran-${event.slug}-${today}.${extension}"`,
			"cache-control": "private, no-store",
		},
	});
}
