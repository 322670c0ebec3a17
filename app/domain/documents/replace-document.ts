import { inTransaction, newId } from "#db/client";
import * as documentCommands from "#db/commands/documents";
import * as fileCommands from "#db/commands/files";
import * as documentQueries from "#db/queries/documents";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { documentTypes } from "./media-type";
import { mostVersions } from "./rules";
import { type HandedIn, keepFile } from "./stored-file";

/** Puts a new version in place of the one participants get; earlier ones are kept for the organiser. */
export async function replaceDocument(deps: Deps, eventId: string, documentId: string, handedIn: HandedIn) {
	const kept = await keepFile(deps, handedIn, documentTypes);
	if (!kept.ok) return kept;
	const { file } = kept;
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		const document = event && (await documentQueries.findDocument(trx, eventId, documentId));
		if (!event || !document) return { ok: false, reason: "no-such-document" } as const;
		if ((await documentQueries.listVersions(trx, documentId)).length >= mostVersions)
			return { ok: false, reason: "too-many" } as const;
		const at = deps.now().toISOString();
		await fileCommands.insertFile(trx, file);
		await documentCommands.appendVersion(trx, {
			id: newId(),
			documentId,
			fileId: file.id,
			addedAt: at,
			addedByName: deps.actor.name,
		});
		await documentCommands.update(trx, documentId, { fileId: file.id, releasedAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "document.replaced",
			subjectId: documentId,
			eventId,
			officeId: event.officeId,
			before: { fileId: document.fileId },
			after: { fileId: file.id },
		});
		return { ok: true } as const;
	});
}
