import { createHash } from "node:crypto";
import { newId, type Tx } from "#db/client";
import * as minutesCommands from "#db/commands/minutes";
import type { EventRow } from "#db/tables/events";
import type { MinutesRevision } from "#db/tables/minutes";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { countWords } from "./rules";

/** A text that is to become the latest one of some minutes. */
export interface NewText {
	event: EventRow;
	sessionId: string | null;
	/** What it follows; undefined for the first text. */
	latest: MinutesRevision | undefined;
	body: string;
	/** The number of the revision that is taken up again. */
	restoredFrom: number | null;
}

/** Writes a text as the next revision and returns its number. The trail keeps its hash and length, not its words. */
export async function appendText(trx: Tx, deps: Deps, { event, sessionId, latest, body, restoredFrom }: NewText) {
	const minutesId = latest?.minutesId ?? newId();
	const number = (latest?.number ?? 0) + 1;
	const words = countWords(body);
	if (!latest) await minutesCommands.insert(trx, { id: minutesId, eventId: event.id, sessionId, revision: number });
	await minutesCommands.appendRevision(trx, {
		id: newId(),
		minutesId,
		number,
		body,
		words,
		restoredFrom,
		savedAt: deps.now().toISOString(),
		savedByName: deps.actor.name,
	});
	await record(trx, deps, {
		action: restoredFrom === null ? "minutes.saved" : "minutes.restored",
		subjectId: minutesId,
		eventId: event.id,
		officeId: event.officeId,
		...(latest ? { before: traceOf(latest) } : {}),
		after: { ...traceOf({ number, body, words }), ...(restoredFrom === null ? {} : { restoredFrom }) },
	});
	return number;
}

function traceOf({ number, body, words }: Pick<MinutesRevision, "number" | "body" | "words">) {
	return { revision: number, words, sha256: createHash("sha256").update(body).digest("hex") };
}
