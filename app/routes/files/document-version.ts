import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as documentQueries from "#db/queries/documents";

/** Any version of a document, for the organiser. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.read", { event: args.params.eventId });
	const document = await documentQueries.findDocument(read, event.id, args.params.documentId ?? "");
	const file = document && (await documentQueries.findVersionFile(read, document.id, args.params.fileId ?? ""));
	if (!file) throw notFound();
	return fileResponse(services, file);
}
