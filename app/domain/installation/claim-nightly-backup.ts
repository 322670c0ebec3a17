import { inTransaction } from "#db/client";
import * as leaseCommands from "#db/commands/leases";
import * as installationQueries from "#db/queries/installation";
import type { Deps } from "../deps";
import { isNightlyDue, lastNight, nightlyLease } from "./nightly";

const minutesHeld = 60;

/** Whether `owner` is the one process that takes tonight's backup now; a claim lapses after an hour. */
export async function claimNightlyBackup({ db, now }: Pick<Deps, "db" | "now">, owner: string): Promise<boolean> {
	const at = now();
	const since = (await installationQueries.findLastDone(db, nightlyLease)) ?? (await installationQueries.findBirth(db));
	if (!isNightlyDue(at, since)) return false;
	return inTransaction(db, (trx) =>
		leaseCommands.claimLease(trx, {
			name: nightlyLease,
			owner,
			now: at.toISOString(),
			until: new Date(at.getTime() + minutesHeld * 60_000).toISOString(),
			dueSince: lastNight(at).toISOString(),
		}),
	);
}
