import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { actOfPage } from "#app/domain/attendance/new-act";
import { undoSchema } from "#app/domain/attendance/schema";
import { undoDeskAct } from "#app/domain/attendance/undo-desk-act";
import { answerTo, deskHref } from "#app/server/desk-address.server";
import { placeOf } from "#app/server/desk-station.server";
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
	const { key, attendanceId } = form.value;
	const base = actOfPage(services, key, `undo ${attendanceId}`);
	const act = { ...base, kind: "undo", undoes: "attendance", attendanceId } as const;
	const undone = await undoDeskAct(services, event.id, act, placeOf(args.request));
	const answer = answerTo(undone);
	const attendance = answer && (await attendanceQueries.findById(read, attendanceId));
	const day = (await eventQueries.listDays(read, event.id)).find(({ id }) => id === attendance?.dayId);
	if (!answer || !attendance || !day) throw notFound();
	throw seeOther(deskHref(event.id, { position: day.position, sessionId: attendance.sessionId }, answer));
}
