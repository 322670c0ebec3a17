import type { LoaderFunctionArgs } from "@remix-run/node";
import { signedIn } from "#app/server/guard.server";
import { invitationPaper } from "#app/server/invitation-paper.server";
import { pdfResponse } from "#app/server/pdf-response.server";
import { notFound } from "#app/server/responses.server";
import * as invitationQueries from "#db/queries/invitations";

/** The draft of an event's invitation letter; with `?undangan=` as it goes to one body. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const wanted = new URL(args.request.url).searchParams.get("undangan");
	const invitation = wanted ? ((await invitationQueries.findById(read, wanted)) ?? null) : null;
	if (wanted && invitation?.eventId !== event.id) throw notFound();
	return pdfResponse(await invitationPaper(read, services, event, invitation), `surat-undangan-${event.slug}`);
}
