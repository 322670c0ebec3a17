import * as invitationCommands from "#db/commands/invitations";
import * as invitationQueries from "#db/queries/invitations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { reachesEvent } from "../events/reach";
import { takeBackCalls } from "../messages/announce-invitations";
import { changeSeats } from "../registrations/change-seats";
import { freeHeldSeats } from "./held-seats";

export type WithdrawAnswer = { ok: true } | { ok: false; reason: "no-such-invitation" | "accepted" | "over" };

/**
 * Takes an invitation back: its link is dead and says so, its places are held back no longer. Who accepted takes part,
 * and is cancelled as a participant instead.
 */
export async function withdrawInvitation(
	deps: Deps,
	eventId: string,
	invitationId: string,
	{ reason }: { reason: string },
): Promise<WithdrawAnswer> {
	const answer = await changeSeats(deps, eventId, async (trx, event): Promise<WithdrawAnswer> => {
		const invitation = await invitationQueries.findById(trx, invitationId);
		if (invitation?.eventId !== eventId || !(await reachesEvent(trx, deps.actor, "registrations.write", event)))
			return { ok: false, reason: "no-such-invitation" };
		if (invitation.withdrawnAt !== null || invitation.status === "delegated") return { ok: false, reason: "over" };
		if (invitation.status === "accepted") return { ok: false, reason: "accepted" };
		const at = deps.now().toISOString();
		const wasOpen = invitation.status !== "declined";
		await invitationCommands.update(trx, invitationId, { withdrawnAt: at, withdrawalReason: reason, updatedAt: at });
		await takeBackCalls(trx, [invitationId]);
		if (wasOpen) await freeHeldSeats(trx, event, invitation);
		await record(trx, deps, {
			action: "invitation.withdrawn",
			subjectId: invitationId,
			eventId,
			officeId: event.officeId,
			reason,
		});
		return { ok: true };
	});
	if (answer.ok || answer.reason !== "no-such-event") return answer;
	return { ok: false, reason: "no-such-invitation" };
}
