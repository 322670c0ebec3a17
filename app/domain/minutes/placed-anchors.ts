import type { ReadDb } from "#db/client";
import type { AnchoredFollowup } from "#db/queries/minutes";
import * as minutesQueries from "#db/queries/minutes";
import type { MinutesRevision } from "#db/tables/minutes";
import { followMarks } from "./anchors";
import { sentencesOf } from "./sentences";

/** A follow-up with the place of its sentence in a text; null when that text holds it no longer. */
export interface PlacedAnchor {
	anchor: AnchoredFollowup;
	position: number | null;
}

/** Where the sentences of follow-ups stand in one revision, each followed from the revision it was marked in. */
export async function placedAnchors(
	db: ReadDb,
	eventId: string,
	{ minutesId, body }: Pick<MinutesRevision, "minutesId" | "body">,
): Promise<PlacedAnchor[]> {
	const anchors = (await minutesQueries.listAnchors(db, eventId)).filter((one) => one.minutesId === minutesId);
	const bodies = await minutesQueries.listBodies(db, [...new Set(anchors.map(({ revisionId }) => revisionId))]);
	const after = sentencesOf(body);
	return [...bodies].flatMap(([revisionId, marked]) => {
		const marks = anchors.filter((one) => one.revisionId === revisionId);
		const places = followMarks(marks, sentencesOf(marked), after);
		return marks.map((anchor, at) => ({ anchor, position: places[at] ?? null }));
	});
}
