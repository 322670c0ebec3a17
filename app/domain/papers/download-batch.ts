import { inTransaction } from "#db/client";
import * as paperBatchQueries from "#db/queries/paper-batches";
import type { PaperBatch } from "#db/tables/papers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { expiresAt } from "./rules";

/** Notes that somebody takes a finished file out of the house; refused before it is there and after its time. */
export async function downloadBatch(
	deps: Deps,
	eventId: string,
	batchId: string,
): Promise<{ ok: true; batch: PaperBatch } | { ok: false; reason: "no-such-batch" | "not-ready" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "people.export", eventId);
		const batch = event && (await paperBatchQueries.findOfEvent(trx, eventId, batchId));
		if (!event || !batch || expiresAt(batch) <= deps.now().toISOString()) return { ok: false, reason: "no-such-batch" };
		if (batch.finishedAt === null) return { ok: false, reason: "not-ready" };
		await record(trx, deps, {
			action: "paper.downloaded",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { kind: batch.kind, count: batch.total },
			people: [{ kind: "registration", ids: JSON.parse(batch.people) as string[] }],
		});
		return { ok: true, batch };
	});
}
