import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayDownload } from "#app/domain/documents/rules";
import { fileResponse } from "#app/server/file-response.server";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as attendanceQueries from "#db/queries/attendance";
import * as documentQueries from "#db/queries/documents";

/** A document of one's own event, as far as one's registration reaches at this moment. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const found = await documentQueries.findReleased(read, event.id, args.params.documentId ?? "");
	const isPresent = await attendanceQueries.wasPresent(read, registration.id);
	if (event.status === "draft" || !found) throw notFound();
	if (!mayDownload(found.access, { status: registration.status, isPresent })) throw notFound();
	return fileResponse(services, found.file);
}
