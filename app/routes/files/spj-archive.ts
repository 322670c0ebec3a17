import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toLocal } from "#app/domain/calendar/time-zone";
import { exportSpj } from "#app/domain/spj/export-spj";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { spjArchive } from "#app/server/spj-archive.server";

/** There is nothing to see here: taking the file out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "people.export", { event: args.params.eventId });
	throw seeOther(`/panel/kegiatan/${event.id}/spj`);
}

/** An event's whole accountability file as one ZIP. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	if (!(await exportSpj(services, event.id)).ok) throw notFound();
	const today = toLocal(services.now().toISOString(), event.timeZone).slice(0, 10);
	return new Response(await spjArchive(read, services, event), {
		headers: {
			"content-type": "application/zip",
			"content-disposition": `attachment; filename="spj-${event.slug}-${today}.zip"`,
			"x-content-type-options": "nosniff",
			"cache-control": "private, no-store",
		},
	});
}
