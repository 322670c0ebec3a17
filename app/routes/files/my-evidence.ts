import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as followupQueries from "#db/queries/followups";

/** Evidence for whoever holds the follow-up's link. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, followup } = await withLink(args, "followup");
	const file = await followupQueries.findEvidenceFile(read, followup.id, args.params.fileId ?? "");
	if (!file) throw notFound();
	return fileResponse(services, file);
}
