import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { recordView } from "#app/domain/audit/record-view";
import * as importQueries from "#db/queries/imports";
import { signedIn } from "./guard.server";
import { notFound } from "./responses.server";

/** The guard of everything below one list of an event: 404 unless the list is this very event's, in reach of the account. */
export async function ownImport(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const admitted = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const kept = await importQueries.findOfEvent(admitted.read, admitted.event.id, args.params.importId ?? "");
	if (!kept) throw notFound();
	if (args.request.method === "GET")
		await recordView(admitted.services, {
			...{ action: "import.viewed", subjectId: kept.id, eventId: admitted.event.id, officeId: admitted.event.officeId },
			people: [{ kind: "import", ids: [kept.id] }],
		});
	return { ...admitted, kept, base: `/panel/kegiatan/${admitted.event.id}/impor/${kept.id}` };
}
