import { isPostgres, type Tx } from "../client";
import type { Certificate } from "../tables/papers";

/** Holds these registrations, so that no check-in of theirs is taken back while their certificates are issued. */
export async function lockHolders(trx: Tx, registrationIds: readonly string[]): Promise<void> {
	if (!isPostgres(trx) || registrationIds.length === 0) return;
	await trx
		.selectFrom("registrations")
		.select("id")
		.where("id", "in", [...registrationIds])
		.orderBy("id")
		.forUpdate()
		.execute();
}

/** Writes new certificates; a registration that has one keeps it. */
export async function insertAll(trx: Tx, certificates: readonly Certificate[]): Promise<void> {
	if (certificates.length === 0) return;
	await trx
		.insertInto("certificates")
		.values([...certificates])
		.execute();
}

/** Issues a certificate anew under its code. */
export async function renew(
	trx: Tx,
	id: string,
	change: Pick<Certificate, "name" | "titlePrefix" | "titleSuffix" | "updatedAt">,
): Promise<void> {
	await trx
		.updateTable("certificates")
		.set({ ...change, revokedAt: null })
		.where("id", "=", id)
		.execute();
}

/** Says that a certificate is not valid from a UTC instant on. */
export async function revoke(trx: Tx, id: string, revokedAt: string): Promise<void> {
	await trx.updateTable("certificates").set({ revokedAt }).where("id", "=", id).execute();
}
