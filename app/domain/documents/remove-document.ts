import { inTransaction } from "#db/client";
import * as documentCommands from "#db/commands/documents";
import * as documentQueries from "#db/queries/documents";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/** Takes a document away from everybody; its addresses answer 404 from now on. */
export async function removeDocument(deps: Deps, eventId: string, documentId: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		const document = event && (await documentQueries.findDocument(trx, eventId, documentId));
		if (!event || !document) return { ok: false, reason: "no-such-document" } as const;
		const at = deps.now().toISOString();
		await documentCommands.update(trx, documentId, { removedAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "document.removed",
			subjectId: documentId,
			eventId,
			officeId: event.officeId,
			before: { title: document.title, access: document.access },
		});
		return { ok: true } as const;
	});
}
