import type { Tx } from "../client";
import { anonymiseLetters, withoutAddressee, withoutContact, withoutReach, withoutRequester } from "./erasure";

/** Deletes counters of attempts whose window began before an instant. */
export async function deleteAttempts(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("attempts").where("windowStartedAt", "<", before).execute();
}

/** Deletes sign-in links and sessions that expired before an instant. */
export async function deleteExpired(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("signInLinks").where("expiresAt", "<", before).execute();
	await trx.deleteFrom("userSessions").where("expiresAt", "<", before).execute();
}

/** Forgets the keys of forms that were sent before an instant. */
export async function clearFormKeys(trx: Tx, before: string): Promise<void> {
	const none = { formKey: null, formHash: null };
	await trx
		.updateTable("registrations")
		.set(none)
		.where("formKey", "is not", null)
		.where("registeredAt", "<", before)
		.execute();
	await trx
		.updateTable("registrationGroups")
		.set(none)
		.where("formKey", "is not", null)
		.where("createdAt", "<", before)
		.execute();
}

/** Deletes the devices of desks whose event ended before an instant; what they did stays. */
export async function deleteDevices(trx: Tx, before: string): Promise<void> {
	await trx
		.deleteFrom("deskDevices")
		.where("eventId", "in", (eb) =>
			eb.selectFrom("events").select("id").where("endsAt", "<", before).where("status", "!=", "postponed"),
		)
		.execute();
}

/** Takes names and addresses from requests that were decided before an instant. */
export async function anonymiseRequests(trx: Tx, before: string): Promise<void> {
	await trx
		.updateTable("privacyRequests")
		.set(withoutRequester)
		.where("decidedAt", "<", before)
		.where("isFictional", "=", 0)
		.execute();
}

/** Takes the contacts, guests and speakers of an event away once its participants are anonymous, and notes that it is done. */
export async function finishForgetting(trx: Tx, eventId: string, at: string): Promise<void> {
	await trx.updateTable("registrationGroups").set(withoutContact).where("eventId", "=", eventId).execute();
	await trx.updateTable("invitations").set(withoutAddressee).where("eventId", "=", eventId).execute();
	await trx.updateTable("eventSpeakers").set(withoutReach).where("eventId", "=", eventId).execute();
	await trx
		.updateTable("callTasks")
		.set((eb) => ({ name: "", phone: null, text: "", result: "", dedupeKey: eb.ref("id") }))
		.where("eventId", "=", eventId)
		.where("followupId", "is", null)
		.execute();
	const letters = await trx
		.selectFrom("letters")
		.select("id")
		.where("eventId", "=", eventId)
		.where("followupId", "is", null)
		.where("toAddress", "!=", "")
		.execute();
	for (let from = 0; from < letters.length; from += 500)
		await anonymiseLetters(
			trx,
			letters.slice(from, from + 500).map(({ id }) => id),
		);
	await trx.updateTable("events").set({ peopleForgottenAt: at }).where("id", "=", eventId).execute();
}
