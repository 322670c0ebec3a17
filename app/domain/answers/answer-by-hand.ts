import { newId, type Tx } from "#db/client";
import * as answerCommands from "#db/commands/answers";
import type { CalendarEntry } from "#db/tables/messages";
import type { Deps } from "../deps";
import type { AnswerStatus } from "./types";

/** Writes down what a person says on their own page about entries of theirs: it takes the place of the calendar's. */
export async function answerByHand(
	trx: Tx,
	deps: Pick<Deps, "now">,
	entries: readonly CalendarEntry[],
	status: AnswerStatus,
): Promise<void> {
	const at = deps.now().toISOString();
	for (const { id: entryId, sequence } of entries) {
		const said = { status, sequence, dtstamp: at, comment: "", program: "page", standing: "counts" } as const;
		await answerCommands.insert(trx, { id: newId(), entryId, mailId: null, receivedAt: at, ...said });
		await answerCommands.setEntryAnswer(trx, entryId, {
			partstat: status,
			replySequence: sequence,
			replyDtstamp: at,
			answeredAt: at,
			answerComment: "",
			answerProgram: "page",
		});
	}
}
