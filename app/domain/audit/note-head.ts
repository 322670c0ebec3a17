import { inTransaction } from "#db/client";
import * as leaseCommands from "#db/commands/leases";
import * as chainQueries from "#db/queries/audit-chain";
import * as installationQueries from "#db/queries/installation";
import type { Deps } from "../deps";

const lease = "trail-head";
const hour = 3_600_000;

/**
 * The head of the chain, once a day and to one process, to be noted outside of the database: whoever cuts the end of the
 * trail off cannot cut it from there. Null when it is not due or the chain is empty.
 */
export async function noteHead({ db, now }: Pick<Deps, "db" | "now">, owner: string) {
	const head = await chainQueries.findHead(db);
	if (!head) return null;
	const at = now();
	const since = new Date(at.getTime() - 24 * hour).toISOString();
	const lastDone = await installationQueries.findLastDone(db, lease);
	if (lastDone !== null && lastDone >= since) return null;
	return inTransaction(db, async (trx) => {
		const until = new Date(at.getTime() + hour).toISOString();
		const isOurs = await leaseCommands.claimLease(trx, {
			name: lease,
			owner,
			now: at.toISOString(),
			until,
			dueSince: since,
		});
		if (!isOurs) return null;
		await leaseCommands.markLeaseDone(trx, lease, owner, at.toISOString());
		return head;
	});
}
