import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { attendanceFiles, exportAttendance } from "#app/domain/attendance/export-attendance";
import { toLocal } from "#app/domain/calendar/time-zone";
import { messagesFor } from "#app/i18n/catalogue";
import { attendanceFile } from "#app/server/attendance-export.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { presenceFilter } from "#app/server/presence.server";
import { exportFormatOf, exportFormats } from "#app/server/registrations-export.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { textOf } from "#app/ui/registrations/form-parts";

/** There is nothing to see here: taking data out of the house is noted, so it is a form's act and no link. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "people.export", { event: args.params.eventId });
	throw seeOther(`/panel/kegiatan/${event.id}/kehadiran`);
}

/** The check-ins that the page shows under the same filters, or the desks' whole log, as a file for a spreadsheet. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const { values } = await readForm(args.request);
	const format = exportFormatOf(textOf(values, "format"));
	const file = attendanceFiles.find((known) => known === textOf(values, "isi")) ?? "state";
	const names = ["daftar", "unsur", "cara", "keadaan"];
	const query = new URLSearchParams(names.map((name) => [name, textOf(values, name)]));
	const { filter } = await presenceFilter(read, event.id, query);
	const exported = await exportAttendance(services, filter, { file, format });
	if (!exported.ok) throw notFound();
	const language = args.context.lang;
	const today = toLocal(services.now().toISOString(), event.timeZone).slice(0, 10);
	const { extension, type } = exportFormats[format];
	const name = `${messagesFor(language).presence.fileNames[file]}-${event.slug}-${today}.${extension}`;
	const frame = { language, timeZone: event.timeZone };
	return new Response(attendanceFile(read, { file, filter, frame }, format), {
		headers: {
			"content-type": type,
			"content-disposition": `attachment; filename="${name}"`,
			"cache-control": "private, no-store",
		},
	});
}
