import type { ReadDb } from "../client";
import type { EventDocument } from "../tables/documents";
import type { StoredFile } from "../tables/followups";

/** A document as a list shows it, with the file participants get. */
export interface DocumentLine extends EventDocument {
	/** Of the released version; null while none is. */
	mediaType: string | null;
	bytes: number | null;
	sessionTitle: string | null;
	speakerName: string | null;
	/** How many versions there are, and the newest one's file. */
	versions: number;
	newestFileId: string | null;
}

/** The documents of an event that were not removed, invitations first, at most 200. */
export async function listByEvent(db: ReadDb, eventId: string): Promise<DocumentLine[]> {
	const rows = await lines(db).where("eventDocuments.eventId", "=", eventId).execute();
	return rows.map((row) => ({ ...row, versions: row.versions ?? 0 }));
}

/** The documents a speaker handed in. */
export async function listBySpeaker(db: ReadDb, speakerId: string): Promise<DocumentLine[]> {
	const rows = await lines(db).where("eventDocuments.speakerId", "=", speakerId).execute();
	return rows.map((row) => ({ ...row, versions: row.versions ?? 0 }));
}

function lines(db: ReadDb) {
	return db
		.selectFrom("eventDocuments")
		.leftJoin("files", "files.id", "eventDocuments.fileId")
		.leftJoin("eventSessions", "eventSessions.id", "eventDocuments.sessionId")
		.leftJoin("eventSpeakers", "eventSpeakers.id", "eventDocuments.speakerId")
		.selectAll("eventDocuments")
		.select((eb) => [
			"files.mediaType",
			"files.bytes",
			"eventSessions.title as sessionTitle",
			"eventSpeakers.name as speakerName",
			eb
				.selectFrom("documentVersions")
				.select((row) => row.fn.countAll<number>().as("count"))
				.whereRef("documentVersions.documentId", "=", "eventDocuments.id")
				.as("versions"),
			eb
				.selectFrom("documentVersions")
				.select("documentVersions.fileId")
				.whereRef("documentVersions.documentId", "=", "eventDocuments.id")
				.orderBy("documentVersions.id", "desc")
				.limit(1)
				.as("newestFileId"),
		])
		.where("eventDocuments.removedAt", "is", null)
		.orderBy("eventDocuments.kind")
		.orderBy("eventDocuments.createdAt")
		.orderBy("eventDocuments.id")
		.limit(200);
}

/** One document of one event; removed ones are not there. */
export function findDocument(db: ReadDb, eventId: string, documentId: string): Promise<EventDocument | undefined> {
	return db
		.selectFrom("eventDocuments")
		.selectAll()
		.where("id", "=", documentId)
		.where("eventId", "=", eventId)
		.where("removedAt", "is", null)
		.executeTakeFirst();
}

/** The document that holds a speaker's slides for one session, or for none in particular. */
export function findSlides(db: ReadDb, speakerId: string, sessionId: string): Promise<EventDocument | undefined> {
	return db
		.selectFrom("eventDocuments")
		.selectAll()
		.where("speakerId", "=", speakerId)
		.where("sessionId", "=", sessionId)
		.where("removedAt", "is", null)
		.executeTakeFirst();
}

/** A version of a document with its file. */
export interface VersionLine {
	fileId: string;
	addedAt: string;
	addedByName: string;
	originalName: string;
	mediaType: string;
	bytes: number;
}

/** The versions of a document, newest first, at most 100. */
export function listVersions(db: ReadDb, documentId: string): Promise<VersionLine[]> {
	return db
		.selectFrom("documentVersions")
		.innerJoin("files", "files.id", "documentVersions.fileId")
		.select([
			"documentVersions.fileId",
			"documentVersions.addedAt",
			"documentVersions.addedByName",
			"files.originalName",
			"files.mediaType",
			"files.bytes",
		])
		.where("documentVersions.documentId", "=", documentId)
		.orderBy("documentVersions.id", "desc")
		.limit(100)
		.execute();
}

/** The file of one version of a document. */
export function findVersionFile(db: ReadDb, documentId: string, fileId: string): Promise<StoredFile | undefined> {
	return db
		.selectFrom("documentVersions")
		.innerJoin("files", "files.id", "documentVersions.fileId")
		.selectAll("files")
		.where("documentVersions.documentId", "=", documentId)
		.where("documentVersions.fileId", "=", fileId)
		.executeTakeFirst();
}

/** A document participants may get, with its released file; null when there is none, or nothing was released. */
export async function findReleased(db: ReadDb, eventId: string, documentId: string) {
	const document = await findDocument(db, eventId, documentId);
	const file = document?.fileId
		? await db.selectFrom("files").selectAll().where("id", "=", document.fileId).executeTakeFirst()
		: undefined;
	return document && file ? { access: document.access, file } : null;
}

/** The file of a version of a speaker's slides. */
export function findSlidesFile(db: ReadDb, speakerId: string, fileId: string): Promise<StoredFile | undefined> {
	return db
		.selectFrom("documentVersions")
		.innerJoin("eventDocuments", "eventDocuments.id", "documentVersions.documentId")
		.innerJoin("files", "files.id", "documentVersions.fileId")
		.selectAll("files")
		.where("eventDocuments.speakerId", "=", speakerId)
		.where("eventDocuments.removedAt", "is", null)
		.where("documentVersions.fileId", "=", fileId)
		.executeTakeFirst();
}

/** Every version of a speaker's slides with its session, newest first, at most 500. */
export function listSlidesVersions(db: ReadDb, speakerId: string) {
	return db
		.selectFrom("documentVersions")
		.innerJoin("eventDocuments", "eventDocuments.id", "documentVersions.documentId")
		.innerJoin("files", "files.id", "documentVersions.fileId")
		.select([
			"eventDocuments.sessionId",
			"eventDocuments.fileId as releasedFileId",
			"documentVersions.fileId",
			"documentVersions.addedAt",
			"files.originalName",
			"files.mediaType",
			"files.bytes",
		])
		.where("eventDocuments.speakerId", "=", speakerId)
		.where("eventDocuments.removedAt", "is", null)
		.orderBy("documentVersions.id", "desc")
		.limit(500)
		.execute();
}
