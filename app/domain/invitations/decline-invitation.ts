import * as invitationCommands from "#db/commands/invitations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { takeBackCalls } from "../messages/announce-invitations";
import { changeSeats } from "../registrations/change-seats";
import { freeHeldSeats } from "./held-seats";
import { readLocked } from "./lock-invitation";
import type { LinkState } from "./rules";
import type { InvitationChannel } from "./types";

export type DeclineAnswer =
	/** `freed` places are held back no longer. */
	{ ok: true; freed: number } | { ok: false; reason: LinkState | "no-such-invitation" };

/** The invited body does not come: its places are held back no longer, and whoever waits for them moves up. */
export async function declineInvitation(
	deps: Deps,
	eventId: string,
	invitationId: string,
	{ reason, channel }: { reason: string; channel: InvitationChannel },
): Promise<DeclineAnswer> {
	const answer = await changeSeats(deps, eventId, async (trx, event): Promise<DeclineAnswer> => {
		const locked = await readLocked(trx, deps, event, invitationId);
		if (!locked) return { ok: false, reason: "no-such-invitation" };
		if (locked.state !== "open") return { ok: false, reason: locked.state };
		const at = deps.now().toISOString();
		await invitationCommands.update(trx, invitationId, {
			status: "declined",
			answeredAt: at,
			answeredBy: channel,
			answerNote: reason,
			updatedAt: at,
		});
		await takeBackCalls(trx, [invitationId]);
		const freed = await freeHeldSeats(trx, event, locked.invitation);
		await record(trx, deps, {
			action: "invitation.declined",
			subjectId: invitationId,
			eventId,
			officeId: event.officeId,
			after: { channel, freed },
			...(reason ? { reason } : {}),
		});
		return { ok: true, freed };
	});
	if (answer.ok || answer.reason !== "no-such-event") return answer;
	return { ok: false, reason: "no-such-invitation" };
}
