import { inTransaction } from "#db/client";
import * as figureCommands from "#db/commands/event-figures";
import * as figureQueries from "#db/queries/event-figures";
import type { Deps } from "../deps";

/** Events whose figures are stored in one transaction, so that nobody who writes waits long. */
const portion = 20;

/**
 * Stores the figures of events whose rows changed or whose promises became late, portion by portion until none is left.
 * Nobody depends on it: figures that are not stored are counted when they are asked for, which costs more. Any number
 * of processes may do so at once. Returns how many events were stored.
 */
export async function refreshFigures(
	{ db, now }: Pick<Deps, "db" | "now">,
	{ signal }: { signal?: AbortSignal } = {},
): Promise<number> {
	for (let stored = 0; ; ) {
		if (signal?.aborted) return stored;
		const at = now().toISOString();
		// Asked outside of a transaction first: SQLite has one writer, which should not be taken every second for nothing.
		if ((await figureQueries.listDue(db, at, 1)).length === 0) return stored;
		const done = await inTransaction(db, async (trx) => {
			if (!(await figureCommands.claimStoring(trx))) return 0;
			const due = await figureQueries.listDue(trx, at, portion);
			await figureCommands.store(trx, due, at);
			return due.length;
		});
		if (done === 0) return stored;
		stored += done;
	}
}
