import type { Tx } from "../client";

/** Sets a fact about the installation that nobody set before; false when somebody was first. */
export async function claimFact(trx: Tx, name: string, value: string): Promise<boolean> {
	const row = await trx
		.insertInto("installation")
		.values({ name, value })
		.onConflict((conflict) => conflict.column("name").doNothing())
		.returning("name")
		.executeTakeFirst();
	return row !== undefined;
}
