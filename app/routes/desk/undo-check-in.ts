import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { atPage, newAct } from "#app/domain/attendance/new-act";
import { undoSchema } from "#app/domain/attendance/schema";
import { undoDeskAct } from "#app/domain/attendance/undo-desk-act";
import { deskHref } from "#app/server/desk.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import * as attendanceQueries from "#db/queries/attendance";
import * as eventQueries from "#db/queries/events";

/** There is nothing to see here: the button stands on the desk. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	throw seeOther(`/petugas/${event.id}`);
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const form = await parseForm(args.request, undoSchema);
	if (!form.ok) throw notFound();
	const { attendanceId } = form.value;
	const act = { ...newAct(services), kind: "undo", undoes: "attendance", attendanceId } as const;
	const { outcome, registrationId } = await undoDeskAct(services, event.id, act, atPage);
	if (outcome !== "undone" || registrationId === null) throw notFound();
	const attendance = await attendanceQueries.findById(read, attendanceId);
	const day = (await eventQueries.listDays(read, event.id)).find(({ id }) => id === attendance?.dayId);
	throw seeOther(deskHref(event.id, day?.position ?? 1, { act: "undone", registrationId }));
}
