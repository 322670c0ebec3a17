import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayDownload } from "#app/domain/documents/rules";
import { fileResponse } from "#app/server/file-response.server";
import { openToAll } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as documentQueries from "#db/queries/documents";

/** A document of a public event that everybody may have. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await openToAll(args, { event: args.params.slug });
	const found = await documentQueries.findReleased(read, event.id, args.params.documentId ?? "");
	if (!found || !mayDownload(found.access, null)) throw notFound();
	return fileResponse(services, found.file);
}
