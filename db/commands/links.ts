import type { Tx } from "../client";

/** Notes that a personal link opens nothing any more; without a link there is nothing to note. */
export async function revoke(trx: Tx, linkHash: string | null, revokedAt: string): Promise<void> {
	if (linkHash === null) return;
	await trx
		.insertInto("revokedLinks")
		.values({ linkHash, revokedAt })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
