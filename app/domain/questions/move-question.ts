import { inTransaction } from "#db/client";
import * as questionCommands from "#db/commands/questions";
import * as questionQueries from "#db/queries/questions";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

export type MoveQuestionAnswer =
	| { ok: true }
	| { ok: false; reason: "no-such-event" | "no-such-question" | "cancelled" };

/** Moves a question one place up or down; at the end of the list nothing changes. */
export async function moveQuestion(
	deps: Deps,
	eventId: string,
	questionId: string,
	direction: "up" | "down",
): Promise<MoveQuestionAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" };
		const ids = (await questionQueries.listQuestions(trx, eventId)).map(({ id }) => id);
		const from = ids.indexOf(questionId);
		if (from < 0) return { ok: false, reason: "no-such-question" };
		const to = direction === "up" ? from - 1 : from + 1;
		const other = ids[to];
		if (!other) return { ok: true };
		ids[to] = questionId;
		ids[from] = other;
		const updatedAt = deps.now().toISOString();
		for (const [index, id] of ids.entries())
			await questionCommands.update(trx, eventId, id, { position: index + 1, updatedAt });
		await record(trx, deps, {
			action: "event.question-saved",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			before: { questionId, position: from + 1 },
			after: { questionId, position: to + 1 },
		});
		return { ok: true };
	});
}
