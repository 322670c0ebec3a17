import { inTransaction } from "#db/client";
import * as spjCommands from "#db/commands/spj";
import * as spjQueries from "#db/queries/spj";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/** Takes a paper out of the file for a reason. Nobody can download it any more; that it was there stays on record. */
export async function removeSpjFile(deps: Deps, eventId: string, spjFileId: string, reason: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		const before = event && (await spjQueries.findFile(trx, eventId, spjFileId));
		if (!event || !before) return { ok: false, reason: "no-such-file" } as const;
		await spjCommands.markRemoved(trx, before.id, {
			removedAt: deps.now().toISOString(),
			removedByName: deps.actor.name,
			removalReason: reason,
			replacedById: null,
		});
		await record(trx, deps, {
			action: "spj.file-removed",
			subjectId: before.id,
			eventId,
			officeId: event.officeId,
			before: { fileId: before.fileId },
			reason,
		});
		return { ok: true } as const;
	});
}
