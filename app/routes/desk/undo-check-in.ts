import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { undoSchema } from "#app/domain/attendance/schema";
import { undoCheckIn } from "#app/domain/attendance/undo-check-in";
import { deskHref } from "#app/server/desk.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import * as eventQueries from "#db/queries/events";

/** There is nothing to see here: the button stands on the desk. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	throw seeOther(`/petugas/${event.id}`);
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const form = await parseForm(args.request, undoSchema);
	const result = form.ok ? await undoCheckIn(services, event.id, form.value.attendanceId) : { ok: false as const };
	if (!result.ok) throw notFound();
	const day = (await eventQueries.listDays(read, event.id)).find(({ id }) => id === result.dayId);
	throw seeOther(deskHref(event.id, day?.position ?? 1, { act: "undone", registrationId: result.registrationId }));
}
