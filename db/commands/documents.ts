import type { Tx } from "../client";
import type { DocumentVersion, EventDocumentUpdate, NewEventDocument } from "../tables/documents";

/** Adds a document. */
export async function insert(trx: Tx, document: NewEventDocument): Promise<void> {
	await trx.insertInto("eventDocuments").values(document).execute();
}

/** Changes columns of a document. */
export async function update(trx: Tx, documentId: string, changes: EventDocumentUpdate): Promise<void> {
	await trx.updateTable("eventDocuments").set(changes).where("id", "=", documentId).execute();
}

/** Adds a version to a document; earlier ones stay. */
export async function appendVersion(trx: Tx, version: DocumentVersion): Promise<void> {
	await trx.insertInto("documentVersions").values(version).execute();
}

/** Keeps the documents of a session that is deleted, as documents of the event. */
export async function leaveSession(trx: Tx, sessionId: string): Promise<void> {
	await trx.updateTable("eventDocuments").set({ sessionId: null }).where("sessionId", "=", sessionId).execute();
}
