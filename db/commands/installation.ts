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

/** Sets a fact about the installation, whether anybody set it before or not. */
export async function setFact(trx: Tx, name: string, value: string): Promise<void> {
	await trx
		.insertInto("installation")
		.values({ name, value })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
		.execute();
}
