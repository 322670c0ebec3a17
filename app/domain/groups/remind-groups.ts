import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as groupCommands from "#db/commands/groups";
import * as groupQueries from "#db/queries/groups";
import type { Deps } from "../deps";
import { announceGroup } from "../messages/announce-group";
import { isLiving } from "../registrations/rules";
import { dueReminder, namesUntil } from "./rules";

/** Longer than the first reminder comes ahead, in milliseconds. */
const ahead = 9 * 86_400_000;

/**
 * Reminds the contacts of groups of seats without a name, seven and two days before the last day for names, by letter or
 * through the call list: once each however many workers run. Returns how many were reminded. Throws, after all others
 * had their turn, when some could not be.
 */
export async function remindGroups(deps: Deps, limit = 200): Promise<number> {
	const now = deps.now();
	const candidates = await groupQueries.listWithUnnamedSeats(deps.db, {
		from: now.toISOString(),
		to: new Date(now.getTime() + ahead).toISOString(),
		limit,
	});
	let reminded = 0;
	const failures: unknown[] = [];
	for (const candidate of candidates) {
		const until = namesUntil(candidate);
		if (!until || !dueReminder({ ...candidate, until }, now)) continue;
		const done = await remind(deps, candidate.id).catch((error: unknown) => {
			failures.push(error);
			return false;
		});
		if (done) reminded++;
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders failed: ${failures[0]}`);
	return reminded;
}

/** One reminder, decided on the rows as they are under the event's lock: another worker may have been here. */
async function remind(deps: Deps, groupId: string): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const known = await groupQueries.findById(trx, groupId);
		const event = known && (await eventCommands.lock(trx, known.eventId));
		const group = event && (await groupQueries.findById(trx, groupId));
		const until = event && namesUntil(event);
		if (!group || !until || event.status !== "published") return false;
		const moment = dueReminder({ ...group, until, timeZone: event.timeZone }, deps.now());
		const delegates = await groupQueries.listDelegates(trx, [groupId]);
		if (!moment || !delegates.some((one) => one.isUnassigned === 1 && isLiving(one.status))) return false;
		await announceGroup(trx, deps, group, { letter: "group-reminder", moment, until });
		await groupCommands.markReminded(trx, groupId, deps.now().toISOString());
		return true;
	});
}
