import { inTransaction } from "#db/client";
import * as alarmCommands from "#db/commands/cooperative-alarms";
import * as alarmQueries from "#db/queries/cooperative-alarms";
import type { Deps } from "../deps";
import { timeZones } from "../events/types";
import { announceCooperativeAlarms } from "../messages/announce-cooperative";
import { alarmFacts } from "./alarm-facts";
import { alarmDate, newAlarms } from "./alarm-schedule";
import { lockCooperative } from "./reach";

/**
 * Raises the alarms of cooperatives, from 08.00 in the zone of their province, each once however many workers run, and
 * tells the contact in one letter; without e-mail staff are left to tell it. Works off at most `limit` cooperatives a
 * zone and returns how many were looked after. Throws, after all others had their turn, when some could not be.
 */
export async function raiseAlarms(deps: Deps, limit = 100): Promise<number> {
	let raised = 0;
	const failures: unknown[] = [];
	for (const timeZone of timeZones) {
		const asOf = alarmDate(timeZone, deps.now());
		for (const id of await alarmQueries.listDue(deps.db, { timeZone, asOf, limit })) {
			// One that cannot be told must not keep the others from being told.
			const done = await raise(deps, id, asOf).catch((error: unknown) => {
				failures.push(error);
				return false;
			});
			if (done) raised++;
		}
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} alarms failed: ${failures[0]}`);
	return raised;
}

/** Decided on the rows as they are once they are locked: another worker may have been here. */
async function raise(deps: Deps, id: string, asOf: string): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative || cooperative.exampleAsOf !== null) return false;
		const before = await alarmQueries.listByCooperative(trx, id);
		const alarms = newAlarms(await alarmFacts(trx, cooperative, asOf), before, asOf);
		if (alarms.length === 0) return false;
		const raisedAt = deps.now().toISOString();
		const isTold = await announceCooperativeAlarms(trx, deps, cooperative, alarms);
		const told = isTold ? { toldAt: raisedAt, toldByName: deps.actor.name } : { toldAt: null, toldByName: null };
		for (const alarm of alarms) {
			await alarmCommands.insert(trx, { cooperativeId: id, ...alarm, raisedAt, ...told, digestedAt: null });
		}
		return true;
	});
}
