import { inTransaction } from "#db/client";
import * as suppressedAddressCommands from "#db/commands/suppressed-addresses";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";
import { reachOfActor } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/**
 * Lets letters to an address that took none be tried again, because somebody knows better. Whoever reaches an event with
 * a letter to it may do so. The trail names the letter that did not arrive, not the address.
 */
export async function releaseAddress(
	deps: Deps,
	address: string,
	{ reason }: { reason: string },
): Promise<{ ok: true } | { ok: false; reason: "no-such-address" }> {
	return inTransaction(deps.db, async (trx) => {
		const within = await reachOfActor(trx, deps.actor, "letters.write");
		const known = await suppressedAddressQueries.findWithin(trx, within, address.toLowerCase());
		if (!known) return { ok: false, reason: "no-such-address" } as const;
		await suppressedAddressCommands.remove(trx, known.address);
		await record(trx, deps, {
			action: "letter.address-released",
			subjectId: known.letterId ?? "",
			before: { reason: known.reason, status: known.statusCode },
			reason,
		});
		return { ok: true } as const;
	});
}
