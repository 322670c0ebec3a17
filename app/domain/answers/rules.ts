import type { EventRow } from "#db/tables/events";
import type { CalendarEntry } from "#db/tables/messages";

const minute = 60_000;
const day = 24 * 60 * minute;
const usualGrace = 120;
/** With the event this near, whoever waits needs the seat soon: people have to travel. */
const shortGrace = 30;

/**
 * When a seat declined now goes to others (UTC instant): after two hours, or half an hour when the event begins within
 * a day, or as the event says. Null where the event never gives up a seat by itself.
 */
export function releaseTime({ releaseMinutes, startsAt }: Pick<EventRow, "releaseMinutes" | "startsAt">, now: Date) {
	const isNear = startsAt !== null && Date.parse(startsAt) - now.getTime() < day;
	const minutes = releaseMinutes ?? (isNear ? shortGrace : usualGrace);
	return minutes === 0 ? null : new Date(now.getTime() + minutes * minute).toISOString();
}

/** What somebody gives up by what they declined. */
export type GivenUp = { kind: "seat" } | { kind: "places"; sessionIds: string[] };

type Answered = Pick<CalendarEntry, "dayId" | "sessionId" | "partstat">;

/**
 * What the answers in somebody's calendar give up. There is one seat for the whole event: it goes when every day is
 * declined. One declined day of several leaves the seat and gives up the places in sessions of that day; a declined
 * session gives up its place alone. Null where nothing is given up.
 */
export function givenUp(
	entries: readonly Answered[],
	dayIds: readonly string[],
	choices: readonly { sessionId: string; dayId: string }[],
): GivenUp | null {
	const declined = entries.filter(({ partstat }) => partstat === "DECLINED");
	const isDeclinedDay = (id: string) => declined.some(({ dayId }) => dayId === id);
	if (dayIds.length > 0 && dayIds.every(isDeclinedDay)) return { kind: "seat" };
	const places = choices.filter(
		({ sessionId, dayId }) => isDeclinedDay(dayId) || declined.some((entry) => entry.sessionId === sessionId),
	);
	return places.length > 0 ? { kind: "places", sessionIds: places.map(({ sessionId }) => sessionId) } : null;
}

/** This many people may decline within the window before somebody has to look. */
export const mostDeclines = 10;
/** Milliseconds. */
export const declineWindow = 10 * minute;
/** A person is asked whether a decline was meant so at most once in this time, in milliseconds. */
export const askedAgainAfter = day;
