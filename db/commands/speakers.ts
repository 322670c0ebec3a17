import type { Tx } from "../client";
import type { NewEventSpeaker, SessionSpeaker } from "../tables/speakers";

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
