import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/server/file-response.server";
import { withLink } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import * as invitationLetterQueries from "#db/queries/invitation-letters";

/** The signed letter of invitation for whoever holds a living invitation. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, invitation, event } = await withLink(args, "invitation");
	const isDead = invitation.withdrawnAt !== null || invitation.status === "delegated";
	const file = isDead ? undefined : await invitationLetterQueries.findSignedFile(read, event.id);
	if (!file) throw notFound();
	return fileResponse(services, file);
}
