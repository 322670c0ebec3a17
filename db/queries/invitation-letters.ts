import type { ReadDb } from "../client";
import type { StoredFile } from "../tables/followups";
import type { InvitationLetter, OfficeLetterhead } from "../tables/invitations";

/** The invitation letter of an event. */
export function findByEvent(db: ReadDb, eventId: string): Promise<InvitationLetter | undefined> {
	return db.selectFrom("invitationLetters").selectAll().where("eventId", "=", eventId).executeTakeFirst();
}

/** The signed letter of an event as a file. */
export function findSignedFile(db: ReadDb, eventId: string): Promise<StoredFile | undefined> {
	return db
		.selectFrom("invitationLetters")
		.innerJoin("files", "files.id", "invitationLetters.signedFileId")
		.selectAll("files")
		.where("invitationLetters.eventId", "=", eventId)
		.executeTakeFirst();
}

/** What an office prints at the head of its papers. */
export function findLetterhead(db: ReadDb, officeId: string): Promise<OfficeLetterhead | undefined> {
	return db.selectFrom("officeLetterheads").selectAll().where("officeId", "=", officeId).executeTakeFirst();
}
