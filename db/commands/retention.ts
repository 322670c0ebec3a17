import type { Tx } from "../client";
import { eraseSpeakerCalendars } from "./contact-erasure";
import {
	anonymiseLetters,
	withoutAddressee,
	withoutCallee,
	withoutContact,
	withoutReach,
	withoutRequester,
} from "./erasure";

/** Letters that lose their words at once. */
const portion = 500;

/** Deletes counters of attempts whose window began before an instant. */
export async function deleteAttempts(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("attempts").where("windowStartedAt", "<", before).execute();
}

/** Deletes sign-in links, half-done sign-ins, sessions and changes of address that expired before an instant. */
export async function deleteExpired(trx: Tx, before: string): Promise<void> {
	await trx.deleteFrom("signInLinks").where("expiresAt", "<", before).execute();
	await trx.deleteFrom("userSessions").where("expiresAt", "<", before).execute();
	await trx.deleteFrom("signInSteps").where("expiresAt", "<", before).execute();
	await trx.deleteFrom("emailChanges").where("stopUntil", "<", before).execute();
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

/**
 * Takes the contacts, guests and speakers of an event away once its participants are anonymous, and notes that it is done.
 * Returns the ids of whom it was about, for the trail.
 */
export async function finishForgetting(trx: Tx, eventId: string, at: string) {
	const groups = await trx
		.updateTable("registrationGroups")
		.set(withoutContact)
		.where("eventId", "=", eventId)
		.returning("id")
		.execute();
	const invitations = await trx
		.updateTable("invitations")
		.set(withoutAddressee)
		.where("eventId", "=", eventId)
		.returning("id")
		.execute();
	const speakers = await trx
		.updateTable("eventSpeakers")
		.set(withoutReach)
		.where("eventId", "=", eventId)
		.returning("id")
		.execute();
	await eraseSpeakerCalendars(trx, idsOf(speakers));
	await trx
		.updateTable("callTasks")
		.set(withoutCallee)
		.where("eventId", "=", eventId)
		.where("followupId", "is", null)
		.execute();
	await trx
		.updateTable("importRows")
		.set({ name: "", decision: null, stateBefore: null })
		.where("importId", "in", (eb) => eb.selectFrom("imports").select("id").where("eventId", "=", eventId))
		.execute();
	const letters = await trx
		.selectFrom("letters")
		.select("id")
		.where("eventId", "=", eventId)
		.where("followupId", "is", null)
		.where("toAddress", "!=", "")
		.execute();
	for (let from = 0; from < letters.length; from += portion)
		await anonymiseLetters(trx, idsOf(letters.slice(from, from + portion)));
	await trx.updateTable("events").set({ peopleForgottenAt: at }).where("id", "=", eventId).execute();
	return {
		group: idsOf(groups),
		invitation: idsOf(invitations),
		speaker: idsOf(speakers),
		letter: idsOf(letters),
	};
}

/** Takes names, addresses and words from letters that are about no event and were made before an instant, at most 500; returns their ids. */
export async function anonymiseOldLetters(trx: Tx, before: string): Promise<string[]> {
	const letters = await trx
		.selectFrom("letters")
		.select("id")
		.where("eventId", "is", null)
		.where("followupId", "is", null)
		.where("createdAt", "<", before)
		.where("status", "not in", ["pending", "sending"])
		.where("toAddress", "!=", "")
		.limit(portion)
		.execute();
	await anonymiseLetters(trx, idsOf(letters));
	return idsOf(letters);
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
