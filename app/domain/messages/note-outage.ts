import { inTransaction } from "#db/client";
import * as deliveryCommands from "#db/commands/delivery";
import * as deliveryQueries from "#db/queries/delivery";
import type { Deps } from "../deps";

/**
 * Writes down that the mail server cannot be reached, why, and when it is tried again; null: it was reached. Organisers
 * see it beside the letters that wait.
 */
export async function noteOutage(
	{ db, now }: Pick<Deps, "db" | "now">,
	outage: { detail: string; retryAt: string } | null,
): Promise<void> {
	const at = now().toISOString();
	await inTransaction(db, async (trx) => {
		const before = await deliveryQueries.findByScope(trx, "server");
		if (outage)
			await deliveryCommands.save(trx, {
				...outage,
				scope: "server",
				stoppedAt: before?.stoppedAt ?? at,
				resumedAt: null,
			});
		else if (before?.stoppedAt)
			await deliveryCommands.save(trx, { ...before, stoppedAt: null, retryAt: null, resumedAt: at });
	});
}
