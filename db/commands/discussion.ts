import type { Tx } from "../client";
import type { DiscussionQuestionUpdate, NewDiscussionQuestion } from "../tables/discussion";

/** Adds a question that was asked at an event; false when another one has its id. */
export async function insert(trx: Tx, question: NewDiscussionQuestion): Promise<boolean> {
	const inserted = await trx
		.insertInto("discussionQuestions")
		.values(question)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Writes the changed columns of one question. */
export async function update(trx: Tx, id: string, changes: DiscussionQuestionUpdate): Promise<void> {
	await trx.updateTable("discussionQuestions").set(changes).where("id", "=", id).execute();
}
