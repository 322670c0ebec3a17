import type { LoaderFunctionArgs } from "@remix-run/node";
import { certificatePaper } from "#app/server/certificate-paper.server";
import { withLink } from "#app/server/guard.server";
import { pdfResponse } from "#app/server/pdf-response.server";
import { notFound } from "#app/server/responses.server";
import * as certificateQueries from "#db/queries/certificates";

/** The certificate of somebody who was there on all days, once it is issued. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const certificate = await certificateQueries.findByRegistration(read, registration.id);
	if (!certificate || certificate.revokedAt !== null) throw notFound();
	const bytes = await certificatePaper(read, services, event, certificate, registration);
	return pdfResponse(bytes, `sertifikat-${certificate.code}`);
}
