import { inTransaction } from "#db/client";
import * as auditCommands from "#db/commands/audit";
import * as chainQueries from "#db/queries/audit-chain";
import type { Deps } from "../deps";
import { chainStart, linkHash } from "./proof";

/** Entries that get their place in one transaction. */
const portion = 500;

/**
 * Gives each entry that was committed since its place in the chain, bound to all before it, portion by portion until
 * none waits. Any number of processes may do so at once. Returns how many entries were sealed.
 */
export async function sealTrail(
	{ db, now }: Pick<Deps, "db" | "now">,
	{ signal }: { signal?: AbortSignal } = {},
): Promise<number> {
	for (let sealed = 0; ; ) {
		if (signal?.aborted) return sealed;
		// Asked outside of a transaction first: SQLite has one writer, which should not be taken for nothing.
		if ((await chainQueries.listPending(db, 1)).length === 0) return sealed;
		const done = await inTransaction(db, async (trx) => {
			if (!(await auditCommands.claimSealing(trx))) return 0;
			const head = await chainQueries.findHead(trx);
			let previous = head?.hash ?? chainStart;
			const links = (await chainQueries.listPending(trx, portion)).map(({ id, hash }, index) => {
				previous = linkHash(previous, hash);
				return {
					position: (head?.position ?? 0) + index + 1,
					entryId: id,
					hash: previous,
					sealedAt: now().toISOString(),
				};
			});
			if (links.length > 0) await auditCommands.appendLinks(trx, links);
			return links.length;
		});
		if (done === 0) return sealed;
		sealed += done;
	}
}
