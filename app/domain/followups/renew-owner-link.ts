import { inTransaction } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceFollowup } from "../messages/announce-followup";
import { historyOf } from "./changes";
import { nextOwnerLink } from "./owner-link";
import { isOpen } from "./rules";

/** Gives the owner a new link and tells them; from this moment the old one only says that it was replaced. */
export async function renewOwnerLink(deps: Deps, followupId: string) {
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (!isOpen(followup.status)) return { ok: false, reason: "closed" } as const;
		await followupCommands.update(trx, followupId, {
			...(await nextOwnerLink(trx, deps, followup)),
			updatedAt: deps.now().toISOString(),
		});
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [{ field: "link" }]));
		await record(trx, deps, {
			action: "followup.link-renewed",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
		});
		await announceFollowup(trx, deps, followupId, { letter: "followup-assigned" });
		return { ok: true } as const;
	});
}
