import { newId } from "#db/client";
import type { NewDiscussionQuestion } from "#db/tables/discussion";
import type { RecordedEvent } from "../events/recorded-event";

/** Turns recorded questions into rows by their keys, in the order in which they were written down. */
export function recordedQuestions(
	eventId: string,
	recorded: RecordedEvent,
	sessionIds: ReadonlyMap<string, string>,
): Map<string, NewDiscussionQuestion & { id: string }> {
	const lastDay = recorded.days.at(-1)?.endsAtLocal.slice(0, 10) ?? "";
	const at = new Date(`${lastDay}T05:00:00Z`).toISOString();
	return new Map(
		recorded.questions.map(({ key, sessionKey, ...facts }) => {
			const sessionId = sessionKey ? sessionIds.get(sessionKey) : null;
			if (sessionId === undefined) throw new Error(`${recorded.slug}: a question names a session that does not exist.`);
			const day = recorded.sessions.find(({ key }) => key === sessionKey)?.startsAtLocal.slice(0, 10) ?? lastDay;
			const answeredOn = facts.status === "answered" ? day : null;
			const written = { isFictional: 1, createdAt: at, updatedAt: at } as const;
			return [key, { ...facts, id: newId(), eventId, sessionId, answeredOn, ...written }];
		}),
	);
}
