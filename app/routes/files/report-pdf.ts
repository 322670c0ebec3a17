import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportPdf } from "#app/documents/report-pdf";
import { reportToDraw } from "#app/server/event-report.server";
import { signedIn } from "#app/server/guard.server";
import { pdfResponse } from "#app/server/pdf-response.server";

/** The activity report of an event to print. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.read", { event: args.params.eventId });
	const { model, logo, name } = await reportToDraw(read, services, event, args.request.url);
	return pdfResponse(await reportPdf(model, logo), name);
}
