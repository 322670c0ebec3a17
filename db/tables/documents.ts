import type { Insertable, Selectable, Updateable } from "kysely";
import type { DocumentAccess, DocumentKind } from "#app/domain/documents/types";

/** A document of an event. Its versions are kept; participants get the released one. */
export interface EventDocumentsTable {
	id: string;
	eventId: string;
	kind: DocumentKind;
	title: string;
	access: DocumentAccess;
	sessionId: string | null;
	/** Whose slides they are. */
	speakerId: string | null;
	/** The version participants get; null until the organiser releases one. */
	fileId: string | null;
	releasedAt: string | null;
	removedAt: string | null;
	createdAt: string;
	updatedAt: string;
}
export interface DocumentVersionsTable {
	id: string;
	documentId: string;
	fileId: string;
	addedAt: string;
	addedByName: string;
}
export type EventDocument = Selectable<EventDocumentsTable>;
export type NewEventDocument = Insertable<EventDocumentsTable>;
export type EventDocumentUpdate = Updateable<EventDocumentsTable>;
export type DocumentVersion = Selectable<DocumentVersionsTable>;
