import { inTransaction, newId } from "#db/client";
import * as invitationCommands from "#db/commands/invitations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { compareInvitations } from "./compare-invitations";
import { newInvitation } from "./new-invitation";
import type { InvitationInput } from "./schema";

/** Most invitations that come in at once. */
export const mostInvitations = 1000;

export type AddInvitationsAnswer =
	/** `skipped` were invited already. `listId` takes all of them back. */
	| { ok: true; listId: string; added: number; skipped: number; ids: string[] }
	| { ok: false; reason: "no-such-event" | "too-many" };

/** Adds invitations to an event without telling anybody yet; whoever is invited already stays as they are. */
export async function addInvitations(
	deps: Deps,
	eventId: string,
	rows: readonly InvitationInput[],
	fileName: string | null,
): Promise<AddInvitationsAnswer> {
	if (rows.length > mostInvitations) return { ok: false, reason: "too-many" };
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const compared = await compareInvitations(trx, eventId, rows);
		const fresh = rows.filter((_row, index) => compared[index]?.status === "new");
		const listId = newId();
		await invitationCommands.insertList(trx, {
			id: listId,
			eventId,
			fileName,
			added: fresh.length,
			createdByName: deps.actor.name,
			createdAt: deps.now().toISOString(),
			undoneAt: null,
		});
		const invitations = fresh.map((row) => newInvitation(deps, event, row, { listId }));
		const written = await invitationCommands.insertMany(trx, invitations);
		if (written.size !== fresh.length) await invitationCommands.updateList(trx, listId, { added: written.size });
		await record(trx, deps, {
			action: "invitation.listed",
			subjectId: listId,
			eventId,
			officeId: event.officeId,
			after: { added: written.size },
		});
		const ids = invitations.map(({ id }) => id).filter((id) => written.has(id));
		return { ok: true, listId, added: written.size, skipped: rows.length - written.size, ids };
	});
}
