import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as questionQueries from "#db/queries/questions";

/** A file that a participant handed in as an answer, for staff alone. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration } = await signedIn(args, "people.export", {
		event: args.params.eventId,
		registration: args.params.registrationId,
	});
	const file = await questionQueries.findAnswerFile(read, registration.id, args.params.fileId ?? "");
	if (!file) throw notFound();
	return fileResponse(services, file);
}
