import { inTransaction } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { historyOf } from "./changes";

/** Shuts the owner's page until a new link is made; meanwhile the owner is not reminded. Doing so again changes nothing. */
export async function revokeOwnerLink(deps: Deps, followupId: string) {
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (followup.linkRevokedAt) return { ok: true } as const;
		const at = deps.now().toISOString();
		await followupCommands.update(trx, followupId, { linkRevokedAt: at, updatedAt: at });
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [{ field: "linkRevoked" }]));
		await record(trx, deps, {
			action: "followup.link-revoked",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
		});
		return { ok: true } as const;
	});
}
