import { type PlacedAnchor, placedAnchors } from "#app/domain/minutes/placed-anchors";
import { linesOf } from "#app/domain/minutes/sentences";
import { minutesPage, outsideSessions } from "#app/ui/minutes/minutes-address";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as minutesQueries from "#db/queries/minutes";
import type { MinutesRevision } from "#db/tables/minutes";
import { notFound } from "./responses.server";

/** Where minutes belong: a session, or with null what was said outside of sessions. */
export interface MinutesPlace {
	sessionId: string | null;
	title: string | null;
	startsAtLocal: string | null;
	endsAtLocal: string | null;
}

/** The place that an address names; 404 for a session of another event. */
export async function minutesPlace(read: ReadDb, eventId: string, named: string | undefined): Promise<MinutesPlace> {
	if (named === outsideSessions) return { sessionId: null, title: null, startsAtLocal: null, endsAtLocal: null };
	const session = await eventQueries.findSession(read, eventId, named ?? "");
	if (!session) throw notFound();
	const { id, title, startsAtLocal, endsAtLocal } = session;
	return { sessionId: id, title, startsAtLocal, endsAtLocal };
}

/** What is known of the minutes of each session in the order of the programme, breaks left out; what lies outside last. */
export async function minutesList(read: ReadDb, eventId: string) {
	const [sessions, minutes, anchors] = await Promise.all([
		eventQueries.listSessions(read, eventId),
		minutesQueries.listByEvent(read, eventId),
		minutesQueries.listAnchors(read, eventId),
	]);
	const knownOf = (sessionId: string | null) => ({
		minutes: minutes.find((one) => one.sessionId === sessionId) ?? null,
		followups: anchors.filter((one) => one.sessionId === sessionId).length,
	});
	const inProgramme = sessions
		.map(({ id, kind, title, startsAtLocal }) => ({
			kind,
			row: { sessionId: id, title, startsAtLocal, ...knownOf(id) },
		}))
		.filter(({ kind, row }) => kind !== "break" || row.minutes)
		.map(({ row }) => row);
	return [...inProgramme, { sessionId: null, title: null, startsAtLocal: null, ...knownOf(null) }];
}

/** Who saved the latest text when, and how long it is, as pages tell it; null before the first save. */
export function savedFacts(latest: MinutesRevision | undefined) {
	if (!latest) return null;
	const { id, number, words, savedAt, savedByName } = latest;
	return { id, number, words, savedAt, savedByName };
}

/** A text as it is shown, with the follow-ups that came from its sentences and those whose sentence is gone. */
export async function markedText(read: ReadDb, eventId: string, latest: MinutesRevision) {
	const placed = await placedAnchors(read, eventId, latest);
	const quoted = ({ anchor }: PlacedAnchor) => {
		const { followupId: id, code, title, organisationName, sentence } = anchor;
		return { id, code, title, organisationName, sentence };
	};
	const followups: Record<number, { id: string; code: string }[]> = {};
	for (const { anchor, position } of placed) {
		if (position === null) continue;
		followups[position] = [...(followups[position] ?? []), { id: anchor.followupId, code: anchor.code }];
	}
	return {
		lines: linesOf(latest.body),
		followups,
		present: placed.filter(({ position }) => position !== null).map(quoted),
		gone: placed.filter(({ position }) => position === null).map(quoted),
	};
}

/** The number of a revision in an address; undefined for anything else. */
export function revisionNumber(named: string | null | undefined): number | undefined {
	return /^[1-9]\d{0,8}$/.test(named ?? "") ? Number(named) : undefined;
}

/** The sentence that a follow-up comes from and where it stands today; null for one that comes from no sentence. */
export async function originInMinutes(read: ReadDb, eventId: string, followupId: string) {
	const anchor = await minutesQueries.findAnchor(read, followupId);
	const latest = anchor && (await minutesQueries.findLatest(read, eventId, anchor.sessionId));
	if (!anchor || !latest) return null;
	const placed = await placedAnchors(read, eventId, latest);
	const position = placed.find((one) => one.anchor.followupId === followupId)?.position ?? null;
	const page = minutesPage(eventId, anchor.sessionId);
	return {
		sentence: anchor.sentence,
		href: position === null ? page : `${page}#kalimat-${position}`,
		isGone: position === null,
	};
}
