import { inTransaction } from "#db/client";
import * as deliveryCommands from "#db/commands/delivery";
import * as deliveryQueries from "#db/queries/delivery";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { laneScopes } from "./lanes";

/** Lets a lane that stopped run again; what was refused before does not count any more. */
export async function resumeLane(
	deps: Deps,
	scope: (typeof laneScopes)[number],
): Promise<{ ok: true } | { ok: false; reason: "not-stopped" }> {
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const stop = await deliveryQueries.findByScope(trx, scope);
		if (!stop?.stoppedAt) return { ok: false, reason: "not-stopped" } as const;
		await deliveryCommands.save(trx, { ...stop, stoppedAt: null, resumedAt: at });
		await record(trx, deps, { action: "letter.lane-resumed", subjectId: scope, before: { stopped: stop.stoppedAt } });
		return { ok: true } as const;
	});
}
