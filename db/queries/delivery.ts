import type { DeliveryScope } from "#app/domain/messages/types";
import type { ReadDb } from "../client";
import type { DeliveryStop } from "../tables/messages";

/** What holds delivery up now. */
export function listStopped(db: ReadDb): Promise<DeliveryStop[]> {
	return db
		.selectFrom("deliveryStops")
		.selectAll()
		.where("stoppedAt", "is not", null)
		.orderBy("stoppedAt")
		.orderBy("scope")
		.execute();
}

/** What is known of the mail server or one lane; undefined when it never stopped. */
export function findByScope(db: ReadDb, scope: DeliveryScope): Promise<DeliveryStop | undefined> {
	return db.selectFrom("deliveryStops").selectAll().where("scope", "=", scope).executeTakeFirst();
}

/**
 * How many of a lane's last `among` letters that were decided about since an instant (null: ever) the mail server refused
 * for good, and what it said last.
 */
export async function countRefused(
	db: ReadDb,
	{ lane, since, among }: { lane: number; since: string | null; among: number },
): Promise<{ refused: number; lastAnswer: string }> {
	const rows = await db
		.selectFrom("letterAttempts")
		.select(["result", "code", "answer"])
		.where("lane", "=", lane)
		.where("result", "in", ["accepted", "refused"])
		.$if(since !== null, (query) => query.where("at", ">=", since ?? ""))
		.orderBy("id", "desc")
		.limit(among)
		.execute();
	const refused = rows.filter(({ result, code }) => result === "refused" && code !== null && code >= 500);
	return { refused: refused.length, lastAnswer: refused[0]?.answer ?? "" };
}
