import type { LoaderFunctionArgs } from "@remix-run/node";
import { programmePaper } from "#app/server/event-papers.server";
import { signedIn } from "#app/server/guard.server";
import { pdfResponse } from "#app/server/pdf-response.server";

/** The programme of an event to print. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	return pdfResponse(await programmePaper(read, services, event), `susunan-acara-${event.slug}`);
}
