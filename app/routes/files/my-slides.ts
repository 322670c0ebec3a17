import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as documentQueries from "#db/queries/documents";

/** A version of slides, for the speaker who handed them in. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, speaker } = await withLink(args, "speaker");
	const file = await documentQueries.findSlidesFile(read, speaker.id, args.params.fileId ?? "");
	if (!file) throw notFound();
	return fileResponse(services, file);
}
