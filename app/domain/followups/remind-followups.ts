import { inTransaction } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as followupQueries from "#db/queries/followups";
import type { Deps } from "../deps";
import { timeZones } from "../events/types";
import { announceFollowup } from "../messages/announce-followup";
import { isOpen, reminderDates } from "./rules";

/**
 * Reminds owners three days before and one day after the due date, from 08.00 in the event's zone, by letter or through
 * the call list. Once per due date however many workers run: a moved date brings its own reminders. Works off at most
 * `limit` follow-ups per zone and moment and returns how many it looked after. Throws, after all others had their turn,
 * when some could not be reminded.
 */
export async function remindFollowups(deps: Deps, limit = 100): Promise<number> {
	let reminded = 0;
	const failures: unknown[] = [];
	for (const timeZone of timeZones) {
		for (const moment of ["before", "overdue"] as const) {
			const dates = reminderDates(moment, timeZone, deps.now());
			const ids = await followupQueries.listDueForReminder(deps.db, { timeZone, moment, ...dates, limit });
			for (const id of ids) {
				// One that cannot be told must not keep the others from being told.
				const done = await remind(deps, id, moment, dates).catch((error: unknown) => {
					failures.push(error);
					return false;
				});
				if (done) reminded++;
			}
		}
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders failed: ${failures[0]}`);
	return reminded;
}

/** One reminder, decided on the row as it is once it is locked: meanwhile it may be done, or have a new date. */
async function remind(
	deps: Deps,
	id: string,
	moment: "before" | "overdue",
	{ from, to }: { from: string; to: string },
): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, id);
		if (!followup || !isOpen(followup.status) || followup.dueOn < from || followup.dueOn > to) return false;
		await announceFollowup(trx, deps, id, { letter: "followup-reminder", due: followup.dueOn, moment });
		return true;
	});
}
