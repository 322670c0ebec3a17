import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import * as followupDigestQueries from "#db/queries/followup-digests";
import type { Deps } from "../deps";
import type { TimeZone } from "../events/types";
import { announceDigest } from "../messages/announce-digest";
import { mondayOf, reachedOn } from "./reminder-schedule";
import { addDays } from "./rules";

const usualZone: TimeZone = "Asia/Jakarta";
/** How many follow-ups one letter can be about. */
const mostLines = 500;

/**
 * Writes to organisers what is late and what falls due within the next seven days: one letter per person, office and
 * week, from Monday 08.00 in the office's zone, to the contact of the event or, where it has no address, to the office's
 * accounts. A week in which no worker ran on Monday gets its letter later in that week. Returns how many letters were
 * queued. Throws, after all others had their turn, when an office could not be written to.
 */
export async function remindOrganisers(deps: Deps): Promise<number> {
	const now = deps.now();
	const offices = await followupDigestQueries.listOfficesWithDue(deps.db, new Date(now.getTime() + 9 * 86_400_000));
	let queued = 0;
	const failures: unknown[] = [];
	for (const { id, timeZone } of offices) {
		await write(deps, id, timeZone ?? usualZone).then(
			(count) => {
				queued += count;
			},
			(error: unknown) => failures.push(error),
		);
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} digests failed: ${failures[0]}`);
	return queued;
}

/** The letters of one office for this week; none once they are written. */
async function write(deps: Deps, officeId: string, timeZone: TimeZone): Promise<number> {
	const today = reachedOn(timeZone, deps.now());
	const week = `followup-digest:${officeId}:${mondayOf(today)}`;
	if (await followupDigestQueries.existsDigest(deps.db, week)) return 0;
	return inTransaction(deps.db, async (trx) => {
		const until = addDays(today, 7);
		const lines = await followupDigestQueries.listDueOfOffice(trx, officeId, { until, limit: mostLines });
		const accounts = await accountQueries.listActiveOrganisers(trx, officeId);
		return announceDigest(trx, deps, { key: week, today, lines, accounts });
	});
}
