import type { LoaderFunctionArgs } from "@remix-run/node";
import { ticketPicture } from "#app/documents/ticket-picture";
import { hasTicket, ticketText } from "#app/domain/registrations/ticket";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";

/** The ticket as a picture to keep, and to send to oneself in a chat. */
export async function loader(args: LoaderFunctionArgs) {
	const { services, registration, event } = await withLink(args, "registration");
	if (!hasTicket(registration, event, services.now())) throw notFound();
	const png = ticketPicture(ticketText(services.links, registration), registration.code);
	return new Response(new Uint8Array(png), {
		headers: {
			"content-type": "image/png",
			"content-disposition": `attachment; filename="tiket-${registration.code}.png"`,
		},
	});
}
