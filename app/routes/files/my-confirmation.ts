import type { LoaderFunctionArgs } from "@remix-run/node";
import { withLink } from "#app/server/guard.server";
import { confirmationPaper, hasPapers } from "#app/server/participant-paper.server";
import { pdfResponse } from "#app/server/pdf-response.server";
import { notFound } from "#app/server/responses.server";

/** The confirmation of invitation of somebody with a seat. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	if (!hasPapers(registration, event)) throw notFound();
	const bytes = await confirmationPaper(read, services, registration, event);
	return pdfResponse(bytes, `konfirmasi-${registration.code}`);
}
