import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as invitationCommands from "#db/commands/invitations";
import * as invitationQueries from "#db/queries/invitations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceInvitations, takeBackCalls } from "../messages/announce-invitations";
import { readLocked } from "./lock-invitation";
import { newInvitation } from "./new-invitation";
import type { LinkState } from "./rules";

/** Who is to answer instead. */
export interface Successor {
	name: string;
	position: string;
	phone: string | null;
	email: string | null;
}

export type DelegateAnswer =
	| { ok: true; invitationId: string }
	| { ok: false; reason: LinkState | "no-such-invitation" | "same-person" };

/**
 * Hands an invitation to a colleague of the same body, who is told and gets a link of their own. The old link is dead
 * from now on and says so.
 */
export async function delegateInvitation(
	deps: Deps,
	eventId: string,
	invitationId: string,
	{ name, position, phone, email }: Successor,
): Promise<DelegateAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		const locked = event && (await readLocked(trx, deps, event, invitationId));
		if (!event || !locked) return { ok: false, reason: "no-such-invitation" };
		if (locked.state !== "open") return { ok: false, reason: locked.state };
		const { invitation } = locked;
		const at = deps.now().toISOString();
		const { organisationId, listId, isFictional } = invitation;
		const { organisationName, category, regencyCode, delegatesAllowed, language } = invitation;
		const body = { organisationName, category, regencyCode, delegatesAllowed, language };
		const colleague = { ...body, addresseeName: name, addresseePosition: position, phone, email };
		const row = {
			...newInvitation(deps, event, colleague, { organisationId, delegatedFromId: invitationId, listId }),
			sentAt: at,
			lastContactAt: at,
			isFictional,
		};
		if (row.contactKey === invitation.contactKey) return { ok: false, reason: "same-person" };
		await invitationCommands.update(trx, invitationId, {
			status: "delegated",
			answeredAt: at,
			answeredBy: deps.actor.kind === "link" ? "link" : "phone",
			updatedAt: at,
		});
		const written = await invitationCommands.insertMany(trx, [row]);
		// The colleague has an invitation of the same body already: that one stays, and this one is answered.
		const fresh = written.has(row.id) ? await invitationQueries.findById(trx, row.id) : undefined;
		if (fresh) await announceInvitations(trx, deps, event, [fresh], "invitation");
		await takeBackCalls(trx, [invitationId]);
		await record(trx, deps, {
			action: "invitation.delegated",
			subjectId: invitationId,
			eventId,
			officeId: event.officeId,
		});
		return { ok: true, invitationId: row.id };
	});
}
