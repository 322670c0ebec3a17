import type { Tx } from "../client";
import type { EventQuestionUpdate, NewEventQuestion } from "../tables/questions";

/** Adds a question to an event's form. */
export async function insert(trx: Tx, row: NewEventQuestion): Promise<void> {
	await trx.insertInto("eventQuestions").values(row).execute();
}

/** Changes a question of this event. */
export async function update(trx: Tx, eventId: string, questionId: string, fields: EventQuestionUpdate): Promise<void> {
	await trx
		.updateTable("eventQuestions")
		.set(fields)
		.where("id", "=", questionId)
		.where("eventId", "=", eventId)
		.execute();
}

/** Adds the questions of a new event. */
export async function insertMany(trx: Tx, rows: readonly NewEventQuestion[]): Promise<void> {
	if (rows.length > 0) await trx.insertInto("eventQuestions").values(rows).execute();
}
