import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { stationSchema } from "#app/domain/attendance/schema";
import { rememberStation } from "#app/server/desk-station.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther, unreadable } from "#app/server/responses.server";

/** There is nothing to see here: the form stands on the desk. */
export async function loader(args: LoaderFunctionArgs) {
	const { event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	throw seeOther(`/petugas/${event.id}`);
}

/** Remembers in this browser what the desk calls itself. */
export async function action(args: ActionFunctionArgs) {
	const { event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const form = await parseForm(args.request, stationSchema);
	if (!form.ok) throw unreadable();
	const { station, hari, sesi } = form.value;
	const query = new URLSearchParams({ hari, ...(sesi ? { sesi } : {}), kabar: "station" });
	throw seeOther(`/petugas/${event.id}?${query}`, { "set-cookie": rememberStation(station) });
}
