import type { Tx } from "#db/client";
import * as deliveryCommands from "#db/commands/delivery";
import * as deliveryQueries from "#db/queries/delivery";
import { canStop, laneScopes, mostRefused, refusalsAmong } from "./lanes";

/**
 * Stops those of these lanes in which the mail server refused too many of the last letters, counted from when somebody
 * let them run again. Returns the lanes that stopped now.
 */
export async function stopLanes(trx: Tx, lanes: readonly number[], at: string): Promise<number[]> {
	const stopped: number[] = [];
	for (const lane of lanes.filter(canStop)) {
		const scope = laneScopes[lane];
		const before = scope && (await deliveryQueries.findByScope(trx, scope));
		if (!scope || before?.stoppedAt) continue;
		const { refused, lastAnswer } = await deliveryQueries.countRefused(trx, {
			lane,
			since: before?.resumedAt ?? null,
			among: refusalsAmong,
		});
		if (refused <= mostRefused) continue;
		const stop = { scope, stoppedAt: at, detail: lastAnswer, retryAt: null, resumedAt: null };
		await deliveryCommands.save(trx, stop);
		stopped.push(lane);
	}
	return stopped;
}
