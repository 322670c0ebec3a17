import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { signedIn } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as cooperativeQueries from "#db/queries/cooperatives";

/** A paper of a cooperative or evidence of one of its steps, for staff who reach it. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, cooperative } = await signedIn(args, "people.export", {
		cooperative: args.params.cooperativeId,
	});
	const file = await cooperativeQueries.findFile(read, cooperative.organisationId, args.params.fileId ?? "");
	if (!file) throw notFound();
	return fileResponse(services, file);
}
