import type { Tx } from "../client";
import type { DiscussionQuestionUpdate, NewDiscussionQuestion } from "../tables/discussion";

/** Adds a question that was asked at an event. */
export async function insert(trx: Tx, question: NewDiscussionQuestion): Promise<void> {
	await trx.insertInto("discussionQuestions").values(question).execute();
}

/** Writes the changed columns of one question. */
export async function update(trx: Tx, id: string, changes: DiscussionQuestionUpdate): Promise<void> {
	await trx.updateTable("discussionQuestions").set(changes).where("id", "=", id).execute();
}
