import { inTransaction } from "#db/client";
import * as documentCommands from "#db/commands/documents";
import * as documentQueries from "#db/queries/documents";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/** Gives participants one version of a document, a speaker's slides say, to those its access names. */
export async function releaseDocument(deps: Deps, eventId: string, documentId: string, fileId: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		const document = event && (await documentQueries.findDocument(trx, eventId, documentId));
		const file = document && (await documentQueries.findVersionFile(trx, documentId, fileId));
		if (!event || !document || !file) return { ok: false, reason: "no-such-document" } as const;
		const at = deps.now().toISOString();
		await documentCommands.update(trx, documentId, { fileId, releasedAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "document.released",
			subjectId: documentId,
			eventId,
			officeId: event.officeId,
			before: { fileId: document.fileId },
			after: { fileId },
		});
		return { ok: true } as const;
	});
}
