import type { Insertable, Selectable } from "kysely";

/** The minutes of one session, or with no session of what was said outside of them. */
export interface MinutesTable {
	id: string;
	eventId: string;
	sessionId: string | null;
	/** The number of the latest revision. */
	revision: number;
}
/** A whole text of minutes as somebody saved it; never rewritten. */
export interface MinutesRevisionsTable {
	id: string;
	minutesId: string;
	/** From 1, without gaps. */
	number: number;
	body: string;
	words: number;
	/** The number of the earlier revision that was taken up again. */
	restoredFrom: number | null;
	savedAt: string;
	savedByName: string;
}
/** The sentence of a revision that a follow-up comes from. */
export interface MinutesAnchorsTable {
	followupId: string;
	revisionId: string;
	/** Which sentence of the revision, from 0. */
	position: number;
	/** The sentence as it was read then. */
	sentence: string;
	markedAt: string;
	markedByName: string;
}
export type Minutes = Selectable<MinutesTable>;
export type MinutesRevision = Selectable<MinutesRevisionsTable>;
export type NewMinutesRevision = Insertable<MinutesRevisionsTable>;
export type MinutesAnchor = Selectable<MinutesAnchorsTable>;
