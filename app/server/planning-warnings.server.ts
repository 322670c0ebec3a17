import { toInstant } from "#app/domain/calendar/time-zone";
import { addDays } from "#app/domain/events/calendar-days";
import { phaseOf } from "#app/domain/events/lifecycle";
import { isOver } from "#app/domain/events/rules";
import { staleMentions } from "#app/domain/programme/stale-mentions";
import type { PlanningWarning, TimedSession } from "#app/domain/programme/types";
import { planningWarnings } from "#app/domain/programme/warnings";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as holidayQueries from "#db/queries/holidays";
import * as regionQueries from "#db/queries/regions";
import * as speakerQueries from "#db/queries/speakers";
import type { EventDay, EventRow } from "#db/tables/events";

/** What a planner should look at in an event's schedule, programme and texts. None for one that is called off. */
export async function readWarnings(read: ReadDb, event: EventRow, now: Date): Promise<PlanningWarning[]> {
	if (event.status === "cancelled") return [];
	const [days, rows, people, topics, region] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
		speakerQueries.listSessionPeople(read, event.id),
		eventQueries.listTopics(read, event.id),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
	]);
	const [first, last] = [days[0], days.at(-1)];
	if (!first || !last) return [];
	const [holidays, decreed, elsewhere] = await Promise.all([
		holidayQueries.listBetween(read, dateOf(first.startsAtLocal), dateOf(last.startsAtLocal)),
		holidayQueries.listYears(read),
		readElsewhere(read, event, first, last),
	]);
	const sessions: TimedSession[] = rows.map((row) => ({
		...row,
		people: people.filter(({ sessionId }) => sessionId === row.id).map(({ name }) => name),
	}));
	// A dialogue that is over is history: its texts may name whatever they like.
	const isPast = isOver(phaseOf(event, now));
	return planningWarnings({
		days,
		sessions,
		holidays,
		unknownYears: [...new Set(days.map(({ startsAtLocal }) => startsAtLocal.slice(0, 4)))].filter(
			(year) => !decreed.includes(year),
		),
		elsewhere: sessions.flatMap((session) =>
			elsewhere
				.filter((other) => other.sessionIds.has(session.id) && isAtOnce(session, event, other))
				.map(({ name, eventTitle }) => ({ sessionId: session.id, person: name, eventTitle })),
		),
		mentions: isPast ? [] : mentionsOf(event, days, sessions, topics, region?.name ?? null),
		isOnline: event.mode === "online",
	});
}

const dateOf = (local: string) => local.slice(0, 10);

/** Sessions in other dialogues of this event's people, who are known by e-mail address or telephone. */
async function readElsewhere(read: ReadDb, event: EventRow, first: EventDay, last: EventDay) {
	const [speakers, placed] = await Promise.all([
		speakerQueries.listByEvent(read, event.id),
		speakerQueries.listSessionPeople(read, event.id),
	]);
	const known = (values: (string | null)[]) => values.filter((value) => value !== null);
	const contacts = {
		emails: known(speakers.map(({ email }) => email)),
		phones: known(speakers.map(({ phone }) => phone)),
	};
	const between = { from: addDays(first.startsAtLocal, -1), to: addDays(last.startsAtLocal, 2) };
	const others = await speakerQueries.listElsewhere(read, event, contacts, between);
	return others.flatMap((other) =>
		speakers
			.filter(
				({ email, phone }) => (email !== null && email === other.email) || (phone !== null && phone === other.phone),
			)
			.map(({ id, name }) => ({
				...other,
				name,
				sessionIds: new Set(placed.filter(({ speakerId }) => speakerId === id).map(({ sessionId }) => sessionId)),
			})),
	);
}

/** Whether two sessions share any time, each read in its own event's zone. */
function isAtOnce(session: TimedSession, event: EventRow, other: speakerQueries.SessionElsewhere): boolean {
	const [starts, ends] = [session.startsAtLocal, session.endsAtLocal].map((local) => toInstant(local, event.timeZone));
	const [begins, closes] = [other.startsAtLocal, other.endsAtLocal].map((local) => toInstant(local, other.timeZone));
	return (starts ?? "") < (closes ?? "") && (begins ?? "") < (ends ?? "");
}

function mentionsOf(
	event: EventRow,
	days: readonly EventDay[],
	sessions: readonly TimedSession[],
	topics: readonly string[],
	place: string | null,
) {
	const window = [event.registrationOpensAtLocal, event.registrationClosesAtLocal].filter((local) => local !== null);
	return staleMentions(
		[
			{ field: "title", text: event.title },
			{ field: "purpose", text: event.purpose },
			{ field: "topics", text: topics.join("\n") },
			{ field: "host_name", text: event.hostName },
			{ field: "venue_address", text: `${event.venueName}\n${event.venueAddress}` },
			...sessions.map(({ id, title }) => ({ field: "session" as const, sessionId: id, text: title })),
		],
		[...days.map(({ startsAtLocal }) => startsAtLocal), ...window].map(dateOf),
		event.originPlace,
		place,
	);
}
