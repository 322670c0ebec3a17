import { inTransaction, newId } from "#db/client";
import * as documentCommands from "#db/commands/documents";
import * as fileCommands from "#db/commands/files";
import * as documentQueries from "#db/queries/documents";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { documentTypes } from "./media-type";
import { mostDocuments } from "./rules";
import type { DocumentInput } from "./schema";
import { type HandedIn, keepFile } from "./stored-file";

/** Gives participants a document: its first version is released at once to those its access names. */
export async function addDocument(deps: Deps, eventId: string, input: DocumentInput, handedIn: HandedIn) {
	const kept = await keepFile(deps, handedIn, documentTypes);
	if (!kept.ok) return kept;
	const { file } = kept;
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (input.sessionId && !(await eventQueries.findSession(trx, eventId, input.sessionId)))
			return { ok: false, reason: "no-such-session" } as const;
		if ((await documentQueries.listByEvent(trx, eventId)).length >= mostDocuments)
			return { ok: false, reason: "too-many" } as const;
		const at = deps.now().toISOString();
		const id = newId();
		await fileCommands.insertFile(trx, file);
		await documentCommands.insert(trx, {
			id,
			eventId,
			...input,
			speakerId: null,
			fileId: file.id,
			releasedAt: at,
			removedAt: null,
			createdAt: at,
			updatedAt: at,
		});
		await documentCommands.appendVersion(trx, {
			id: newId(),
			documentId: id,
			fileId: file.id,
			addedAt: at,
			addedByName: deps.actor.name,
		});
		await record(trx, deps, {
			action: "document.added",
			subjectId: id,
			eventId,
			officeId: event.officeId,
			after: { ...input, fileId: file.id },
		});
		return { ok: true, documentId: id } as const;
	});
}
