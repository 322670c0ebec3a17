import { newId } from "#db/client";
import type { Minutes, MinutesAnchor, NewMinutesRevision } from "#db/tables/minutes";
import type { RecordedEvent } from "../events/recorded-event";
import { countWords } from "./rules";
import { sentencesOf } from "./sentences";

/** Turns recorded minutes into rows; each mark must name a sentence that its revision holds and a follow-up by its code. */
export function recordedMinutes(
	eventId: string,
	recorded: RecordedEvent,
	sessionIds: ReadonlyMap<string, string>,
	followups: readonly { id: string; code: string }[],
): { minutes: Minutes[]; revisions: NewMinutesRevision[]; anchors: MinutesAnchor[] } {
	const rows = { minutes: [] as Minutes[], revisions: [] as NewMinutesRevision[], anchors: [] as MinutesAnchor[] };
	for (const { sessionKey, revisions, marks } of recorded.minutes ?? []) {
		const sessionId = sessionIds.get(sessionKey);
		if (!sessionId) throw new Error(`${recorded.slug}: minutes name a session that does not exist.`);
		const minutes = { id: newId(), eventId, sessionId, revision: revisions.length };
		const texts = revisions.map((one, at) => ({
			...one,
			id: newId(),
			minutesId: minutes.id,
			number: at + 1,
			words: countWords(one.body),
			restoredFrom: null,
		}));
		rows.minutes.push(minutes);
		rows.revisions.push(...texts);
		for (const { followupCode, number, sentence } of marks) {
			const text = texts[number - 1];
			const position = sentencesOf(text?.body ?? "").indexOf(sentence);
			const followup = followups.find(({ code }) => code === followupCode);
			if (!text || !followup || position < 0)
				throw new Error(`${recorded.slug}: the mark of ${followupCode} fits nothing.`);
			rows.anchors.push({
				followupId: followup.id,
				revisionId: text.id,
				position,
				sentence,
				markedAt: text.savedAt,
				markedByName: text.savedByName,
			});
		}
	}
	return rows;
}
