import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as retentionCommands from "#db/commands/retention";
import * as retentionQueries from "#db/queries/retention";
import { eraseAuditDetails } from "../audit/erase-audit-details";
import type { Deps } from "../deps";
import { erasePeople } from "./erase-people";

/** Events in one round, and people in one transaction. */
const mostEvents = 20;
const portion = 50;

/**
 * Makes the people of events that ended before an instant anonymous, in portions: who is killed in between leaves the rest
 * to the next round. Nobody of the demonstration is real, so they stay. Returns of how many registrations.
 */
export async function forgetPastPeople(deps: Deps, before: string): Promise<number> {
	let forgotten = 0;
	for (const eventId of await retentionQueries.listEventsToForget(deps.db, before, mostEvents)) {
		for (let more = true; more; ) {
			const { files, people } = await inTransaction(deps.db, async (trx) => {
				await eventCommands.lock(trx, eventId);
				const named = await retentionQueries.listNamed(trx, eventId, portion);
				const freed = await erasePeople(trx, deps, named);
				if (named.length < portion) {
					const others = await retentionCommands.finishForgetting(trx, eventId, deps.now().toISOString());
					for (const kind of ["group", "invitation", "speaker", "letter"] as const)
						await eraseAuditDetails(trx, deps, { kind, ids: others[kind] });
				}
				return { files: freed, people: named.length };
			});
			for (const file of files) await deps.uploads.remove(file);
			forgotten += people;
			more = people === portion;
		}
	}
	return forgotten;
}
