import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as cooperativeQueries from "#db/queries/cooperatives";

/** A paper for whoever holds the link of the cooperative that handed it in. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, cooperative } = await withLink(args, "cooperative");
	const file = await cooperativeQueries.findFile(read, cooperative.organisationId, args.params.fileId ?? "");
	if (!file) throw notFound();
	return fileResponse(services, file);
}
