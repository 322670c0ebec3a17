import type { Deps } from "#app/domain/deps";
import { previewSending, type Sending } from "#app/domain/invitations/due-invitations";
import { sendInvitations } from "#app/domain/invitations/send-invitations";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import type { ReadDb } from "#db/client";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import type { EventRow } from "#db/tables/events";
import { notFound, seeOther } from "./responses.server";
import { workspaceEvent } from "./workspace-event.server";

/** What the page before sending shows. */
export async function sendingPage(read: ReadDb, deps: Deps, event: EventRow, sending: Sending) {
	const [preview, letter] = await Promise.all([
		previewSending(read, deps, event.id, sending),
		invitationLetterQueries.findByEvent(read, event.id),
	]);
	const workspace = workspaceEvent(event, deps.now());
	return {
		event: workspace,
		refusal: staffRefusalOf(workspace.phase),
		isSigned: Boolean(letter?.signedFileId),
		...preview,
	};
}

/** Sends, and leads back to the list; an event that takes nobody leads to the page that says so. */
export async function sendAndLeave(deps: Deps, event: EventRow, sending: Sending): Promise<Response> {
	const result = await sendInvitations(deps, event.id, sending);
	const list = `/panel/kegiatan/${event.id}/undangan`;
	if (!result.ok) {
		if (result.reason === "no-such-event") throw notFound();
		return seeOther(`${list}/${sending === "first" ? "pengiriman" : "pengingat"}`);
	}
	const told = result.mailed + result.toCall > 0;
	return seeOther(`${list}?kabar=${told ? (sending === "first" ? "sent" : "reminded") : "nothing"}`);
}
