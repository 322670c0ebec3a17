import type { ReadDb } from "../client";

/** The account that a provider's identity was linked with. */
export async function findUserId(db: ReadDb, issuer: string, subject: string): Promise<string | undefined> {
	const row = await db
		.selectFrom("userIdentities")
		.select("userId")
		.where("issuer", "=", issuer)
		.where("subject", "=", subject)
		.executeTakeFirst();
	return row?.userId;
}
