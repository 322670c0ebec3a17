import type { ReadDb } from "../client";
import type { SuppressedAddress } from "../tables/messages";

/** Those of these addresses, in lower case, that take no letters. */
export async function listAmong(db: ReadDb, addresses: readonly string[]): Promise<Set<string>> {
	if (addresses.length === 0) return new Set();
	const rows = await db
		.selectFrom("suppressedAddresses")
		.select("address")
		.where("address", "in", [...new Set(addresses)])
		.execute();
	return new Set(rows.map(({ address }) => address));
}

/** What is known of one address, in lower case; undefined when letters to it are tried. */
export function findByAddress(db: ReadDb, address: string): Promise<SuppressedAddress | undefined> {
	return db.selectFrom("suppressedAddresses").selectAll().where("address", "=", address).executeTakeFirst();
}
