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
/** Lets letters to an address be tried again. False when they were. */
export async function remove(trx: Tx, address: string): Promise<boolean> {
	const row = await trx
		.deleteFrom("suppressedAddresses")
		.where("address", "=", address)
		.returning("address")
		.executeTakeFirst();
	return row !== undefined;
}
