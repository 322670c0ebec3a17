import { inTransaction } from "#db/client";
import * as alarmCommands from "#db/commands/cooperative-alarms";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockCooperative } from "./reach";

/** Notes that staff reached a cooperative about its alarms: from then on nobody is asked to. */
export async function markCooperativeTold(deps: Deps, id: string) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative || deps.actor.kind === "link") return { ok: false, reason: "no-such-cooperative" } as const;
		const count = await alarmCommands.markTold(trx, id, deps.now().toISOString(), deps.actor.name);
		if (count === 0) return { ok: true, changed: false } as const;
		await record(trx, deps, {
			action: "cooperative.told",
			subjectId: id,
			officeId: cooperative.officeId,
			after: { alarms: count },
		});
		return { ok: true, changed: true } as const;
	});
}
