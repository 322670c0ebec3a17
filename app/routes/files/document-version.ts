import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as documentQueries from "#db/queries/documents";

/** A version of a document: any for those who read who takes part, the released one for other readers of the event. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, may } = await signedIn(args, "events.read", { event: args.params.eventId });
	const document = await documentQueries.findDocument(read, event.id, args.params.documentId ?? "");
	if (document && document.fileId !== args.params.fileId && !may("registrations.read")) throw notFound();
	const file = document && (await documentQueries.findVersionFile(read, document.id, args.params.fileId ?? ""));
	if (!file) throw notFound();
	return fileResponse(services, file);
}
