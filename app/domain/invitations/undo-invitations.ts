import { inTransaction } from "#db/client";
import * as invitationCommands from "#db/commands/invitations";
import * as invitationQueries from "#db/queries/invitations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/** `kept` were told or have answered: they can be withdrawn one by one, not made undone. */
export type UndoAnswer = { ok: true; removed: number; kept: number } | { ok: false; reason: "no-such-list" };

/** Takes a list of invitations back: those nobody was told of are gone as if they had never been there. Once. */
export async function undoInvitations(deps: Deps, eventId: string, listId: string): Promise<UndoAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		const list = event && (await invitationQueries.findList(trx, eventId, listId));
		if (!event || !list || list.undoneAt !== null) return { ok: false, reason: "no-such-list" };
		const removed = await invitationCommands.removeUntouched(trx, listId);
		await invitationCommands.updateList(trx, listId, { undoneAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "invitation.undone",
			subjectId: listId,
			eventId,
			officeId: event.officeId,
			after: { removed },
		});
		return { ok: true, removed, kept: list.added - removed };
	});
}
