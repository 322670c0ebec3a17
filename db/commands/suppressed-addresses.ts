import type { Tx } from "../client";
import type { SuppressedAddress } from "../tables/messages";

/** Notes that addresses take no letters. What was known of one stays as it came out first. */
export async function insertMany(trx: Tx, addresses: readonly SuppressedAddress[]): Promise<void> {
	if (addresses.length === 0) return;
	await trx
		.insertInto("suppressedAddresses")
		.values([...addresses])
		.onConflict((conflict) => conflict.column("address").doNothing())
		.execute();
}
