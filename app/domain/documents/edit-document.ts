import { inTransaction } from "#db/client";
import * as documentCommands from "#db/commands/documents";
import * as documentQueries from "#db/queries/documents";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { changesBetween } from "../events/changes";
import { lockOwnEvent } from "../events/reach";
import type { DocumentInput } from "./schema";

/** Changes what a document is called and who may have it, from the next download on. */
export async function editDocument(deps: Deps, eventId: string, documentId: string, input: DocumentInput) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		const document = event && (await documentQueries.findDocument(trx, eventId, documentId));
		if (!event || !document) return { ok: false, reason: "no-such-document" } as const;
		// Slides stay with the session they were handed in for.
		const changes = document.speakerId ? { ...input, sessionId: document.sessionId } : input;
		if (changes.sessionId !== document.sessionId && changes.sessionId !== null)
			if (!(await eventQueries.findSession(trx, eventId, changes.sessionId)))
				return { ok: false, reason: "no-such-session" } as const;
		await documentCommands.update(trx, documentId, { ...changes, updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "document.edited",
			subjectId: documentId,
			eventId,
			officeId: event.officeId,
			...changesBetween(document, changes),
		});
		return { ok: true } as const;
	});
}
