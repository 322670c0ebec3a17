import type { LoaderFunctionArgs } from "@remix-run/node";
import { qrPng } from "#app/documents/qr";
import { ticketText } from "#app/domain/registrations/ticket";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";

/** The ticket's QR code as a picture to keep; only somebody with a seat has one. */
export async function loader(args: LoaderFunctionArgs) {
	const { services, registration } = await withLink(args, "registration");
	if (registration.status !== "confirmed") throw notFound();
	const png = await qrPng(ticketText(services.links, registration));
	return new Response(new Uint8Array(png), {
		headers: {
			"content-type": "image/png",
			"content-disposition": `attachment; filename="${registration.code}.png"`,
		},
	});
}
