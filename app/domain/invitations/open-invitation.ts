import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as invitationCommands from "#db/commands/invitations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { readLocked } from "./lock-invitation";
import type { LinkState } from "./rules";

export type OpenAnswer = { ok: true } | { ok: false; reason: LinkState | "no-such-invitation" };

/**
 * Notes, once, that somebody began to answer. Looking at the page says nothing: mail programs and chats open links by
 * themselves, and a GET never changes anything.
 */
export async function openInvitation(deps: Deps, eventId: string, invitationId: string): Promise<OpenAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		const locked = event && (await readLocked(trx, deps, event, invitationId));
		if (!event || !locked) return { ok: false, reason: "no-such-invitation" };
		if (locked.state !== "open" && locked.state !== "more") return { ok: false, reason: locked.state };
		if (locked.invitation.status !== "invited") return { ok: true };
		const at = deps.now().toISOString();
		await invitationCommands.update(trx, invitationId, { status: "opened", openedAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "invitation.opened",
			subjectId: invitationId,
			eventId,
			officeId: event.officeId,
		});
		return { ok: true };
	});
}
