import { inTransaction } from "#db/client";
import * as letterCommands from "#db/commands/letters";
import * as eventQueries from "#db/queries/events";
import * as letterQueries from "#db/queries/letters";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/**
 * Puts a failed letter back into the queue, unchanged: same Message-ID, same bytes. Refuses when it did not fail, its
 * words are gone, its address takes no letters, or something newer about the same calendar entry exists.
 */
export async function resendLetter(
	deps: Deps,
	letterId: string,
): Promise<{ ok: true } | { ok: false; reason: "not-resendable" }> {
	const { db, now } = deps;
	return inTransaction(db, async (trx) => {
		const known = await suppressedAddressQueries.findByLetter(trx, letterId);
		const queued = !known && (await letterCommands.requeueFailed(trx, letterId, now().toISOString()));
		const letter = queued ? await letterQueries.findById(trx, letterId) : undefined;
		if (!letter) return { ok: false, reason: "not-resendable" } as const;
		const event = letter.eventId ? await eventQueries.findById(trx, letter.eventId) : undefined;
		await record(trx, deps, {
			action: "letter.resent",
			subjectId: letter.id,
			eventId: letter.eventId,
			officeId: event?.officeId ?? null,
		});
		return { ok: true } as const;
	});
}
