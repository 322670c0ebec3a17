import type { Tx } from "../client";
import type { EventSpeakerUpdate, NewEventSpeaker, SessionSpeaker } from "../tables/speakers";

/** Adds people to an event. */
export async function insertMany(trx: Tx, speakers: readonly NewEventSpeaker[]): Promise<void> {
	if (speakers.length === 0) return;
	await trx
		.insertInto("eventSpeakers")
		.values([...speakers])
		.execute();
}

/** Puts these people, in this order, in place of those a session had. */
export async function replaceSessionPeople(
	trx: Tx,
	sessionId: string,
	people: readonly Pick<SessionSpeaker, "speakerId" | "role">[],
): Promise<void> {
	await trx.deleteFrom("sessionSpeakers").where("sessionId", "=", sessionId).execute();
	if (people.length === 0) return;
	await trx
		.insertInto("sessionSpeakers")
		.values(people.map(({ speakerId, role }, index) => ({ sessionId, speakerId, role, position: index + 1 })))
		.execute();
}

/** Changes columns of one person. */
export async function update(trx: Tx, speakerId: string, changes: EventSpeakerUpdate): Promise<void> {
	await trx.updateTable("eventSpeakers").set(changes).where("id", "=", speakerId).execute();
}

/** Takes one person out of all their sessions. */
export async function leaveSessions(trx: Tx, speakerId: string): Promise<void> {
	await trx.deleteFrom("sessionSpeakers").where("speakerId", "=", speakerId).execute();
}

/** Forgets the unseen changes, if they are still those that were shown. */
export async function markSeen(trx: Tx, speakerId: string, shown: string, at: string): Promise<void> {
	await trx
		.updateTable("eventSpeakers")
		.set({ unseenChanges: null, seenAt: at })
		.where("id", "=", speakerId)
		.where("toldSlots", "=", shown)
		.execute();
}
