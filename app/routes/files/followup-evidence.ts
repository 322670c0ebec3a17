import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as followupQueries from "#db/queries/followups";

/** Evidence for organisers of the follow-up's office. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, followup } = await signedIn(args, "people.export", { followup: args.params.followupId });
	const file = await followupQueries.findEvidenceFile(read, followup.id, args.params.fileId ?? "");
	if (!file) throw notFound();
	return fileResponse(services, file);
}
