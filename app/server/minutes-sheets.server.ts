import { linesOf } from "#app/domain/minutes/sentences";
import { speakerLine } from "#app/domain/speakers/rules";
import type { ReadDb } from "#db/client";
import * as discussionQueries from "#db/queries/discussion";
import { countEvent } from "#db/queries/event-counts";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import * as minutesQueries from "#db/queries/minutes";
import * as speakerQueries from "#db/queries/speakers";
import type { EventRow } from "#db/tables/events";
import type { MinutesPlace } from "./minutes.server";

/** What the sheets of an event's minutes hold: the event, who came, and one part for each session that has anything to say. */
export async function minutesSheets(read: ReadDb, event: EventRow, only: MinutesPlace | null) {
	const [sessions, texts, people, questions, followups, counts] = await Promise.all([
		eventQueries.listSessions(read, event.id),
		minutesQueries.minutesOfEvent(read, event.id),
		speakerQueries.listSessionPeople(read, event.id),
		discussionQueries.listByEvent(read, event.id),
		followupQueries.listStandingOfEvent(read, event.id),
		countEvent(read, event.id),
	]);
	const places = [
		...sessions.map(({ id, title, startsAtLocal, endsAtLocal }) => ({
			sessionId: id,
			title,
			startsAtLocal,
			endsAtLocal,
		})),
		{ sessionId: null, title: null, startsAtLocal: null, endsAtLocal: null },
	];
	const parts = places.map((place) => {
		const text = texts.find(({ sessionId }) => sessionId === place.sessionId);
		const isHere = (one: { sessionId: string | null }) => one.sessionId === place.sessionId;
		const named = (role: "moderator" | "speaker") =>
			people.filter((one) => isHere(one) && one.role === role).map((one) => speakerLine(one));
		return {
			...place,
			text: text ? { lines: linesOf(text.body), savedByName: text.savedByName } : null,
			moderators: named("moderator"),
			speakers: named("speaker"),
			questions: questions.filter(isHere).map(({ id, body, answer, status, category, organisationName }) => ({
				id,
				body,
				answer,
				status,
				category,
				organisationName,
			})),
			followups: followups.filter(isHere),
		};
	});
	const isWanted = (part: (typeof parts)[number]) =>
		only ? part.sessionId === only.sessionId : part.text || part.questions.length + part.followups.length > 0;
	return { parts: parts.filter(isWanted), attended: counts.attendedByCategory };
}
