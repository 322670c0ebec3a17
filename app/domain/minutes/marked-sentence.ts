import type { ReadDb } from "#db/client";
import * as minutesQueries from "#db/queries/minutes";
import type { MinutesRevision } from "#db/tables/minutes";
import { placedAnchors } from "./placed-anchors";
import type { SentenceReference } from "./schema";
import { sentencesOf } from "./sentences";

/** A sentence of a revision, and the follow-up that it is already. */
export interface MarkedSentence {
	revision: MinutesRevision & { sessionId: string | null };
	position: number;
	text: string;
	known: { id: string; code: string } | null;
}

/** The sentence that a reference names, as it was read then; undefined when the event's minutes hold none there. */
export async function markedSentence(
	db: ReadDb,
	eventId: string,
	{ revision: revisionId, sentence: position }: SentenceReference,
): Promise<MarkedSentence | undefined> {
	const revision = await minutesQueries.findRevisionOfEvent(db, eventId, revisionId);
	const text = revision && sentencesOf(revision.body)[position];
	if (!revision || text === undefined) return undefined;
	const marked = (await placedAnchors(db, eventId, revision)).find((one) => one.position === position)?.anchor;
	return { revision, position, text, known: marked ? { id: marked.followupId, code: marked.code } : null };
}
