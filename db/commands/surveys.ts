import type { Tx } from "../client";
import type { NewSurveyReply } from "../tables/surveys";

/** Keeps a reply. */
export async function insert(trx: Tx, reply: NewSurveyReply): Promise<void> {
	await trx.insertInto("surveyReplies").values(reply).execute();
}
