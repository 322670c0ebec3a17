import type { ReadDb } from "#db/client";
import * as alarmQueries from "#db/queries/cooperative-alarms";
import * as cooperativeQueries from "#db/queries/cooperatives";
import type { CooperativeAlarm } from "#db/tables/cooperatives";
import type { Deps } from "../deps";
import { alarmFacts } from "./alarm-facts";
import { stillHolding } from "./alarm-schedule";
import { cooperativeMessage } from "./cooperative-message";
import { today } from "./today";
import type { CooperativeReach } from "./types";

/** Cooperatives that staff still have to tell, with the text to send: those whose alarms hold, at most 50. */
export async function listUntoldAlarms(
	read: ReadDb,
	deps: Pick<Deps, "now" | "site" | "links">,
	reach: CooperativeReach | null,
) {
	const asOf = today(deps);
	const byCooperative = new Map<string, CooperativeAlarm[]>();
	for (const alarm of await alarmQueries.listUntold(read, reach, 150)) {
		const own = byCooperative.get(alarm.cooperativeId) ?? [];
		byCooperative.set(alarm.cooperativeId, [...own, alarm]);
	}
	const untold = [];
	for (const [id, raised] of [...byCooperative].slice(0, 50)) {
		const cooperative = await cooperativeQueries.findById(read, id);
		const alarms = cooperative ? stillHolding(await alarmFacts(read, cooperative, asOf), raised, asOf) : [];
		if (!cooperative || alarms.length === 0) continue;
		const { name, contactName, contactPhone, language } = cooperative;
		const message = cooperativeMessage(deps, cooperative, alarms);
		untold.push({ id, name, contactName, contactPhone, language, alarms, ...message });
	}
	return untold;
}
