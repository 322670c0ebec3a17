import type { Tx } from "../client";

/** A claim on work that one process at a time may do. Instants are UTC. */
export interface LeaseClaim {
	name: string;
	owner: string;
	now: string;
	/** When the claim lapses if its owner dies. */
	until: string;
	/** The work counts as still to do when it was last done before this instant. */
	dueSince: string;
}

/** Takes a lease that nobody holds and whose work is still to do; false when another process was first. */
export async function claimLease(trx: Tx, { name, owner, now, until, dueSince }: LeaseClaim): Promise<boolean> {
	const row = await trx
		.insertInto("leases")
		.values({ name, owner, heldUntil: until, lastDoneAt: null })
		.onConflict((oc) =>
			oc
				.column("name")
				.doUpdateSet({ owner, heldUntil: until })
				.where("leases.heldUntil", "<=", now)
				.where((eb) => eb.or([eb("leases.lastDoneAt", "is", null), eb("leases.lastDoneAt", "<", dueSince)])),
		)
		.returning("name")
		.executeTakeFirst();
	return row !== undefined;
}

/** Gives a lease back with its work done. */
export async function markLeaseDone(trx: Tx, name: string, owner: string, at: string): Promise<void> {
	await trx
		.updateTable("leases")
		.set({ heldUntil: at, lastDoneAt: at })
		.where("name", "=", name)
		.where("owner", "=", owner)
		.execute();
}
