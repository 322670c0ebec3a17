import { inTransaction } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as minutesCommands from "#db/commands/minutes";
import * as eventQueries from "#db/queries/events";
import * as minutesQueries from "#db/queries/minutes";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { historyOf } from "./changes";

/** Lets a follow-up and the sentence of the minutes it came from go apart; the history keeps the words. Twice is once. */
export async function removeSentenceLink(deps: Deps, followupId: string) {
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		const anchor = await minutesQueries.findAnchor(trx, followupId);
		if (!anchor) return { ok: true } as const;
		await minutesCommands.deleteAnchor(trx, followupId);
		await followupCommands.update(trx, followupId, { updatedAt: deps.now().toISOString() });
		const change = { field: "sentence", before: anchor.sentence, after: null } as const;
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [change]));
		await record(trx, deps, {
			action: "followup.sentence-unlinked",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
			before: { minutesRevision: anchor.number, sentence: anchor.position },
		});
		return { ok: true } as const;
	});
}
