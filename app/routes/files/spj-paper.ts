import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as spjQueries from "#db/queries/spj";

/** One paper of an event's accountability file, to be saved. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const file = await spjQueries.findStoredFile(read, event.id, args.params.spjFileId ?? "");
	if (!file) throw notFound();
	return fileResponse(services, file, "attachment");
}
