import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as invitationLetterQueries from "#db/queries/invitation-letters";

/** The signed letter of an event for its organisers. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const file = await invitationLetterQueries.findSignedFile(read, event.id);
	if (!file) throw notFound();
	return fileResponse(services, file);
}
