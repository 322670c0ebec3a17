import type { Tx } from "#db/client";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import * as invitationQueries from "#db/queries/invitations";
import type { EventRow } from "#db/tables/events";
import type { Invitation } from "#db/tables/invitations";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { type LinkState, linkState } from "./rules";

/** An invitation as it is under its event's lock, with what its link can still do. */
export interface LockedInvitation {
	invitation: Invitation;
	state: LinkState;
	registered: number;
}

/** Reads an invitation of this event again under the event's lock; undefined when it is of another. */
export async function readLocked(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	event: EventRow,
	invitationId: string,
): Promise<LockedInvitation | undefined> {
	const invitation = await invitationQueries.findById(trx, invitationId);
	if (invitation?.eventId !== event.id) return undefined;
	const registered = await invitationQueries.countRegistered(trx, invitation.id);
	const letter = await invitationLetterQueries.findByEvent(trx, event.id);
	const facts = { ...invitation, registered, phase: phaseOf(event, now()), respondBy: letter?.respondBy ?? null };
	return { invitation, registered, state: linkState(facts, now()) };
}
