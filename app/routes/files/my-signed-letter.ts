import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLiving } from "#app/domain/registrations/rules";
import { fileResponse } from "#app/server/file-response.server";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as invitationLetterQueries from "#db/queries/invitation-letters";

/** The signed letter of invitation for somebody who takes part or may yet. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const file = isLiving(registration.status) ? await invitationLetterQueries.findSignedFile(read, event.id) : undefined;
	if (!file) throw notFound();
	return fileResponse(services, file);
}
