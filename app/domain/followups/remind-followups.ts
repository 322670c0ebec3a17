import { inTransaction } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as followupQueries from "#db/queries/followups";
import type { Deps } from "../deps";
import type { TimeZone } from "../events/types";
import { timeZones } from "../events/types";
import { announceFollowup } from "../messages/announce-followup";
import { reachedOn, reminderMoment } from "./reminder-schedule";
import { dateIn, isOpen } from "./rules";

/**
 * Reminds owners seven days and one day before the due date, one day after it and then every week, from 08.00 in the
 * event's zone, by letter or through the call list. Once per due date and moment however many workers run: a moved date
 * brings its own reminders, and one that moved back does not repeat those it had. Works off at most `limit` follow-ups
 * per zone and returns how many it looked after. Throws, after all others had their turn, when some could not be
 * reminded.
 */
export async function remindFollowups(deps: Deps, limit = 100): Promise<number> {
	let reminded = 0;
	const failures: unknown[] = [];
	for (const timeZone of timeZones) {
		const [reached, today] = [reachedOn(timeZone, deps.now()), dateIn(timeZone, deps.now())];
		const ids = await followupQueries.listDueForReminder(deps.db, { timeZone, reached, today, limit });
		for (const id of ids) {
			// One that cannot be told must not keep the others from being told.
			const done = await remind(deps, id, timeZone).catch((error: unknown) => {
				failures.push(error);
				return false;
			});
			if (done) reminded++;
		}
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders failed: ${failures[0]}`);
	return reminded;
}

/** One reminder, decided on the row as it is once it is locked: meanwhile it may be done, or have a new date. */
async function remind(deps: Deps, id: string, timeZone: TimeZone): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, id);
		if (!followup || !isOpen(followup.status) || followup.linkRevokedAt) return false;
		const moment = reminderMoment(followup.dueOn, timeZone, deps.now());
		if (!moment) return false;
		await announceFollowup(trx, deps, id, { letter: "followup-reminder", due: followup.dueOn, moment });
		return true;
	});
}
