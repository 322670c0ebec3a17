import { inTransaction } from "#db/client";
import * as leaseCommands from "#db/commands/leases";
import * as installationQueries from "#db/queries/installation";
import type { Deps } from "../deps";
import { isNightlyDue, lastNight } from "../installation/nightly";
import { purge } from "./purge";

const lease = "nightly-purge";
const minutesHeld = 60;

/**
 * Clears out what is past its time once a night, after 02:00 WIB, by the one process whose claim on it holds; a claim lapses
 * after an hour, so that a process that died leaves it to another. Returns whether this one did it.
 */
export async function purgeNightly(deps: Deps, { owner, months }: { owner: string; months: number }): Promise<boolean> {
	const at = deps.now();
	const since =
		(await installationQueries.findLastDone(deps.db, lease)) ?? (await installationQueries.findBirth(deps.db));
	if (!isNightlyDue(at, since)) return false;
	const claim = {
		name: lease,
		owner,
		now: at.toISOString(),
		until: new Date(at.getTime() + minutesHeld * 60_000).toISOString(),
		dueSince: lastNight(at).toISOString(),
	};
	if (!(await inTransaction(deps.db, (trx) => leaseCommands.claimLease(trx, claim)))) return false;
	await purge(deps, { months });
	await inTransaction(deps.db, (trx) => leaseCommands.markLeaseDone(trx, lease, owner, deps.now().toISOString()));
	return true;
}
