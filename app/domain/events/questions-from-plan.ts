import { newId, type Tx } from "#db/client";
import * as questionCommands from "#db/commands/questions";
import type { EventPlan } from "./event-plan";

/** Writes the questions of a plan for a new event; one that hangs on another hangs on the new event's. */
export async function questionsFromPlan(trx: Tx, eventId: string, questions: EventPlan["questions"], at: string) {
	const ids = questions.map(() => newId());
	await questionCommands.insertMany(
		trx,
		questions.map(({ isRequired, options, parties, shownWhen, ...question }, index) => ({
			...question,
			id: ids[index] ?? newId(),
			eventId,
			isRequired: isRequired ? (1 as const) : (0 as const),
			options: JSON.stringify(options),
			parties: parties && JSON.stringify(parties),
			shownWhenId: shownWhen ? (ids[shownWhen.question] ?? null) : null,
			shownWhenAnswer: shownWhen?.answer ?? null,
			position: index + 1,
			createdAt: at,
			updatedAt: at,
		})),
	);
}
