import type { PurgedClass } from "#app/domain/privacy/types";
import type { ReadDb } from "../client";

/** How many rows of a class are past their time: older than `before`, an instant counted as the class counts. */
export async function countDue(db: ReadDb, name: PurgedClass, before: string): Promise<number> {
	const row = await dueRows(db, name, before)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirst();
	return Number(row?.count ?? 0);
}

/** The rows that are past their time; the shape of a row does not matter, only how many there are. */
function dueRows(db: ReadDb, name: PurgedClass, before: string) {
	return db.selectFrom(rowsOf(db, name, before).as("due"));
}

function rowsOf(db: ReadDb, name: PurgedClass, before: string) {
	// A postponed event waits for a date of its own.
	const ended = db.selectFrom("events").select("id").where("endsAt", "<", before).where("status", "!=", "postponed");
	switch (name) {
		case "accessNeeds":
			return db
				.selectFrom("registrations")
				.select("id as key")
				.where(({ eb, or }) => or([eb("accessNeeds", "is not", null), eb("deskNote", "is not", null)]))
				.where("eventId", "in", ended);
		case "letterWords":
			return db
				.selectFrom("letterBodies")
				.innerJoin("letters", "letters.id", "letterBodies.letterId")
				.select("letterId as key")
				.where("letters.status", "not in", ["pending", "sending"])
				.where(({ eb, or }) => or([eb("letters.isSecret", "=", 1), eb("letters.createdAt", "<", before)]));
		case "mailWords":
			return db
				.selectFrom("inboundMails")
				.select("id as key")
				.where("receivedAt", "<", before)
				.where("processedAt", "is not", null)
				.where("raw", "is not", null);
		case "lists":
			return db.selectFrom("imports").select("id as key").where("createdAt", "<", before).where("status", "=", "draft");
		case "papers":
			return db.selectFrom("paperBatches").select("id as key").where("createdAt", "<", before);
		case "attempts":
			return db.selectFrom("attempts").select("subject as key").where("windowStartedAt", "<", before);
		case "signIn":
			return db
				.selectFrom("signInLinks")
				.select("tokenHash as key")
				.where("expiresAt", "<", before)
				.unionAll(db.selectFrom("userSessions").select("tokenHash as key").where("expiresAt", "<", before))
				.unionAll(db.selectFrom("signInSteps").select("tokenHash as key").where("expiresAt", "<", before))
				.unionAll(db.selectFrom("emailChanges").select("id as key").where("stopUntil", "<", before));
		case "formKeys":
			return db
				.selectFrom("registrations")
				.select("id as key")
				.where("formKey", "is not", null)
				.where("registeredAt", "<", before);
		case "devices":
			return db.selectFrom("deskDevices").select("id as key").where("eventId", "in", ended);
		case "people":
			return db
				.selectFrom("registrations")
				.select("id as key")
				.where("anonymisedAt", "is", null)
				.where("isFictional", "=", 0)
				.where("eventId", "in", ended);
		case "otherLetters":
			return db
				.selectFrom("letters")
				.select("id as key")
				.where("eventId", "is", null)
				.where("followupId", "is", null)
				.where("createdAt", "<", before)
				.where("status", "not in", ["pending", "sending"])
				.where("toAddress", "!=", "");
		case "owners":
			return forgettableOwners(db, before).select("id as key");
		case "requests":
			return db
				.selectFrom("privacyRequests")
				.select("id as key")
				.where("decidedAt", "<", before)
				.where("isFictional", "=", 0)
				.where(({ eb, or }) => or([eb("email", "is not", null), eb("phone", "is not", null)]));
	}
}

/** Follow-ups that were closed before an instant and still name who owned them. */
function forgettableOwners(db: ReadDb, before: string) {
	return db
		.selectFrom("followups")
		.where("status", "in", ["done", "cancelled"])
		.where("updatedAt", "<", before)
		.where("isFictional", "=", 0)
		.where(({ eb, or }) =>
			or([eb("ownerName", "!=", ""), eb("ownerEmail", "is not", null), eb("ownerPhone", "is not", null)]),
		);
}

/** The ids of such follow-ups. */
export async function listForgettableOwners(db: ReadDb, before: string, limit: number): Promise<string[]> {
	const rows = await forgettableOwners(db, before).select("id").orderBy("id").limit(limit).execute();
	return rows.map(({ id }) => id);
}

/** Events that ended before an instant and whose people were not all forgotten, the oldest first. */
export async function listEventsToForget(db: ReadDb, before: string, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom("events")
		.select("id")
		.where("endsAt", "<", before)
		.where("status", "!=", "postponed")
		.where("peopleForgottenAt", "is", null)
		.where("isFictional", "=", 0)
		.orderBy("endsAt")
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}

/** Registrations of an event that still name somebody. */
export function listNamed(db: ReadDb, eventId: string, limit: number) {
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("anonymisedAt", "is", null)
		.orderBy("id")
		.limit(limit)
		.execute();
}
