import type { Tx } from "#db/client";
import * as suppressedAddressCommands from "#db/commands/suppressed-addresses";
import * as letterQueries from "#db/queries/letters";
import type { Letter } from "#db/tables/messages";
import type { Deps } from "../deps";
import { callInstead } from "./call-instead";
import type { SuppressionReason } from "./types";

/**
 * Notes that the address of a letter takes no letters, and puts whom it was for on the call list: from now on letters to
 * it are not tried. `statusCode` is that of RFC 3463, `5.1.1`.
 */
export async function suppressAddress(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	letter: Letter,
	{ reason, statusCode }: { reason: SuppressionReason; statusCode: string },
): Promise<void> {
	const suppressedAt = now().toISOString();
	const address = letter.toAddress.toLowerCase();
	await suppressedAddressCommands.insertMany(trx, [{ address, reason, statusCode, suppressedAt, letterId: letter.id }]);
	const body = (await letterQueries.listBodies(trx, [letter.id])).get(letter.id);
	await callInstead(trx, [{ letter, body }], suppressedAt);
}
