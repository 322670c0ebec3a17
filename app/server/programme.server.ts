import { formVersion } from "#app/domain/events/form-version";
import { sessionFields } from "#app/domain/events/session-fields";
import { speakerLine } from "#app/domain/speakers/rules";
import type { SpeakerRole } from "#app/domain/speakers/types";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import type { EventSession } from "#db/tables/events";

/** A session with who speaks and who moderates, as the programme prints them. */
export type ProgrammeSession = EventSession & { speakers: string[]; moderators: string[] };

/** The programme of an event in order of time, with its people. */
export async function readProgramme(read: ReadDb, eventId: string): Promise<ProgrammeSession[]> {
	const [sessions, people] = await Promise.all([
		eventQueries.listSessions(read, eventId),
		speakerQueries.listSessionPeople(read, eventId),
	]);
	return sessions.map((session) => {
		const lines = (role: string) =>
			people.filter((person) => person.sessionId === session.id && person.role === role).map(speakerLine);
		return { ...session, speakers: lines("speaker"), moderators: lines("moderator") };
	});
}

/** Everybody who may be chosen for a session, as the programme prints them. */
export async function readPeople(read: ReadDb, eventId: string): Promise<{ id: string; line: string }[]> {
	return (await speakerQueries.listByEvent(read, eventId)).map((one) => ({ id: one.id, line: speakerLine(one) }));
}

/** Ids of who speaks and who moderates in one session. */
export async function readPlaced(read: ReadDb, session: EventSession) {
	return idsByRole(await peopleOf(read, session));
}

/** What stands in the form of a session before anything is typed. */
export async function storedSession(read: ReadDb, session: EventSession) {
	const people = await peopleOf(read, session);
	const lines = people.map((one) => ({ role: one.role, line: speakerLine(one) }));
	const fields = sessionFields(session, lines);
	return { ...fields, ...idsByRole(people), version: formVersion(fields) };
}

async function peopleOf(read: ReadDb, { id, eventId }: EventSession) {
	return (await speakerQueries.listSessionPeople(read, eventId)).filter(({ sessionId }) => sessionId === id);
}

function idsByRole(people: Awaited<ReturnType<typeof peopleOf>>) {
	const ids = (role: SpeakerRole) => people.filter((one) => one.role === role).map(({ speakerId }) => speakerId);
	return { speakers: ids("speaker"), moderators: ids("moderator") };
}
