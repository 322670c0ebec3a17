import type { AskedQuestion, Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { StoredFile } from "../tables/followups";
import type { EventQuestion } from "../tables/questions";

/** The questions an event's form asks now, in their order, at most 60. */
export async function listQuestions(db: ReadDb, eventId: string): Promise<AskedQuestion[]> {
	const rows = await db
		.selectFrom("eventQuestions")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("removedAt", "is", null)
		.orderBy("position")
		.orderBy("id")
		.limit(60)
		.execute();
	return rows.map(askedOf);
}

/** Every question an event ever asked, removed ones last, at most 200: for lists of answers. */
export async function listAllQuestions(
	db: ReadDb,
	eventId: string,
): Promise<(AskedQuestion & { isRemoved: boolean })[]> {
	const rows = await db
		.selectFrom("eventQuestions")
		.selectAll()
		.where("eventId", "=", eventId)
		.orderBy((eb) => eb.case().when("removedAt", "is", null).then(0).else(1).end())
		.orderBy("position")
		.orderBy("id")
		.limit(200)
		.execute();
	return rows.map((row) => ({ ...askedOf(row), isRemoved: row.removedAt !== null }));
}

function askedOf(row: EventQuestion): AskedQuestion {
	return {
		id: row.id,
		kind: row.kind,
		label: row.label,
		hint: row.hint,
		isRequired: row.isRequired === 1,
		options: JSON.parse(row.options) as string[],
		minimum: row.minimum,
		maximum: row.maximum,
		parties: row.parties === null ? null : (JSON.parse(row.parties) as Category[]),
		shownWhen: row.shownWhenId === null ? null : { questionId: row.shownWhenId, answer: row.shownWhenAnswer ?? "" },
	};
}

/** A file handed in as an answer of this registration; undefined when it belongs to another one. */
export function findAnswerFile(db: ReadDb, registrationId: string, fileId: string): Promise<StoredFile | undefined> {
	return db
		.selectFrom("files")
		.innerJoin("registrationAnswers", "registrationAnswers.fileId", "files.id")
		.selectAll("files")
		.where("files.id", "=", fileId)
		.where("registrationAnswers.registrationId", "=", registrationId)
		.executeTakeFirst();
}

/** Whether anybody answered a question. */
export async function existsAnswer(db: ReadDb, questionId: string): Promise<boolean> {
	const row = await db
		.selectFrom("registrationAnswers")
		.select("registrationId")
		.where("question", "=", questionId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** The highest position among the questions of an event, removed ones included; 0 without any. */
export async function findLastPosition(db: ReadDb, eventId: string): Promise<number> {
	const row = await db
		.selectFrom("eventQuestions")
		.select((eb) => eb.fn.max("position").as("last"))
		.where("eventId", "=", eventId)
		.executeTakeFirst();
	return Number(row?.last ?? 0);
}
