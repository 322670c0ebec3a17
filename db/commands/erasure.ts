import { type ExpressionBuilder, sql } from "kysely";
import type { Tx } from "../client";
import type { Database } from "../database";

/** The word that stands for somebody who was forgotten. */
export const nobody = "Peserta";

/** What is left of a group's contact; its link opens nothing any more. */
export const withoutContact = {
	contactName: "",
	contactEmail: null,
	contactEmailFolded: null,
	contactPhone: null,
	contactPosition: null,
	formKey: null,
	formHash: null,
	linkHash: sql<string>`'-' || id`,
};

/** What is left of whom an invitation went to: the organisation. */
export const withoutAddressee = {
	addresseeName: "",
	addresseePosition: "",
	email: null,
	phone: null,
	answerNote: "",
	withdrawalReason: "",
	contactKey: sql<string>`id`,
	searchFolded: sql<string>`organisation_folded`,
};

/** Speakers are named in the programme that was published; how they are reached is nobody's business afterwards. */
export const withoutReach = { email: null, phone: null, linkHash: null };

/** What is left of a call once nobody is to be called any more. */
export const withoutCallee = { name: "", phone: null, text: "", result: "", dedupeKey: sql<string>`id` };

/** What is left of a request once it is answered and the person is forgotten. */
export const withoutRequester = {
	name: nobody,
	email: null,
	emailFolded: null,
	phone: null,
	message: "",
	decisionNote: "",
};

/** The ids of a table's rows about registrations. */
export async function listIdsOf(
	trx: Tx,
	table: "letters" | "inboundMails" | "callTasks" | "certificates",
	registrationIds: readonly string[],
): Promise<string[]> {
	const rows = await trx.selectFrom(table).select("id").where("registrationId", "in", registrationIds).execute();
	return rows.map(({ id }) => id);
}

/** Takes everything that names somebody from registrations; what is counted stays. */
export async function anonymiseRegistrations(trx: Tx, ids: readonly string[], at: string): Promise<void> {
	await trx
		.updateTable("registrations")
		.set((eb) => ({
			name: nobody,
			nameFolded: nobody.toLowerCase(),
			titlePrefix: null,
			titleSuffix: null,
			position: null,
			email: null,
			emailFolded: null,
			phone: null,
			accessNeeds: null,
			deskNote: null,
			searchFolded: eb.fn<string>("lower", ["code"]),
			// No token has such a hash: the links open nothing any more.
			linkHash: sql<string>`'-' || ${eb.ref("id")}`,
			passHash: sql<string>`'-' || ${eb.ref("id")}`,
			claimedLinkHash: null,
			formKey: null,
			formHash: null,
			reason: null,
			reviewNeededAt: null,
			reviewBefore: null,
			anonymisedAt: at,
		}))
		.where("id", "in", ids)
		.execute();
}

/** Deletes the answers of registrations; returns the files that were handed in with them, now without an owner. */
export async function deleteAnswers(trx: Tx, ids: readonly string[]): Promise<string[]> {
	const rows = await trx
		.selectFrom("registrationAnswers")
		.select("fileId")
		.where("registrationId", "in", ids)
		.where("fileId", "is not", null)
		.execute();
	const fileIds = rows.flatMap(({ fileId }) => fileId ?? []);
	await trx.deleteFrom("registrationAnswers").where("registrationId", "in", ids).execute();
	if (fileIds.length > 0) await trx.deleteFrom("files").where("id", "in", fileIds).execute();
	return fileIds;
}

/** Takes the words and addresses from letters; that one was sent, and when, stays. */
export async function anonymiseLetters(trx: Tx, letterIds: readonly string[]): Promise<void> {
	if (letterIds.length === 0) return;
	await trx.deleteFrom("letterBodies").where("letterId", "in", letterIds).execute();
	await trx.updateTable("letterAttempts").set({ answer: "" }).where("letterId", "in", letterIds).execute();
	await trx
		.updateTable("letters")
		.set((eb) => ({ toName: "", toAddress: "", toDomain: "", subject: "", lastError: null, dedupeKey: eb.ref("id") }))
		.where("id", "in", letterIds)
		.execute();
}

/** Takes names, addresses and words from everything that hangs on registrations beside letters and answers. */
export async function anonymiseRecords(trx: Tx, ids: readonly string[], at: string): Promise<void> {
	const mine = (eb: ExpressionBuilder<Database, "registrations">) =>
		eb.selectFrom("calendarEntries").select("id").where("registrationId", "in", ids);
	await trx.updateTable("callTasks").set(withoutCallee).where("registrationId", "in", ids).execute();
	await trx
		.updateTable("calendarAnswers")
		.set({ comment: "" })
		.where("entryId", "in", (eb) => mine(eb as never))
		.execute();
	await trx
		.updateTable("calendarEntries")
		.set({ attendeeEmail: "", answerComment: "" })
		.where("registrationId", "in", ids)
		.execute();
	await trx
		.updateTable("inboundMails")
		.set({ raw: null, sender: null, subject: null, excerpt: null, messageHeader: null })
		.where("registrationId", "in", ids)
		.execute();
	await trx
		.updateTable("importRows")
		.set({ name: "", decision: null, stateBefore: null })
		.where("registrationId", "in", ids)
		.execute();
	await trx.updateTable("deskActs").set({ reason: null }).where("registrationId", "in", ids).execute();
	await trx.updateTable("decisionRows").set({ before: null }).where("registrationId", "in", ids).execute();
	await trx.updateTable("cooperativeStatements").set({ company: null }).where("registrationId", "in", ids).execute();
	await trx
		.updateTable("certificates")
		.set({ name: "", titlePrefix: null, titleSuffix: null, erasedAt: at })
		.where("registrationId", "in", ids)
		.execute();
	await trx
		.updateTable("privacyRequests")
		.set(withoutRequester)
		.where("registrationId", "in", ids)
		// Whoever still waits for an answer gets one first.
		.where("state", "not in", ["received", "identified"])
		.execute();
}

/** Papers made for many that hold one of these people: their rows go, and the files, named by these ids, with them. */
export async function removeBatchesOf(trx: Tx, ids: readonly string[]): Promise<string[]> {
	const removed: string[] = [];
	for (const id of ids) {
		const rows = await trx.deleteFrom("paperBatches").where("people", "like", `%${id}%`).returning("id").execute();
		removed.push(...rows.map((row) => row.id));
	}
	return removed;
}

/** Takes the name and the words from a request whose erasure was carried out. */
export async function anonymiseRequest(trx: Tx, id: string, at: string): Promise<void> {
	await trx
		.updateTable("privacyRequests")
		.set({ name: nobody, email: null, emailFolded: null, phone: null, message: "", decisionNote: "", erasedAt: at })
		.where("id", "=", id)
		.execute();
	const letters = await trx.selectFrom("letters").select("id").where("privacyRequestId", "=", id).execute();
	await anonymiseLetters(
		trx,
		letters.map((letter) => letter.id),
	);
}

/** Whether letters about these registrations or this request still wait or are under way. */
export async function hasLettersUnderWay(
	trx: Tx,
	registrationIds: readonly string[],
	privacyRequestId: string,
): Promise<boolean> {
	const row = await trx
		.selectFrom("letters")
		.select("id")
		.where(({ eb, or }) =>
			or([
				eb("privacyRequestId", "=", privacyRequestId),
				...(registrationIds.length > 0 ? [eb("registrationId", "in", registrationIds)] : []),
			]),
		)
		.where("status", "in", ["pending", "sending"])
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
