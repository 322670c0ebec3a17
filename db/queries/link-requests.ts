import type { ReadDb } from "../client";

/** Whether a sign-in link that was asked for is still to be seen to. */
export async function existsLinkRequest(db: ReadDb): Promise<boolean> {
	return (await db.selectFrom("linkRequests").select("id").limit(1).executeTakeFirst()) !== undefined;
}
