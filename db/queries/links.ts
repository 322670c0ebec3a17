import type { ReadDb } from "../client";

/** Whether a token with this hash once opened a page and was taken back. */
export async function wasRevoked(db: ReadDb, linkHash: string): Promise<boolean> {
	const row = await db
		.selectFrom("revokedLinks")
		.select("linkHash")
		.where("linkHash", "=", linkHash)
		.executeTakeFirst();
	return row !== undefined;
}
