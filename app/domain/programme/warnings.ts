import { isFriday } from "../events/calendar-days";
import type { MeetingPackage } from "../events/types";
import type { HolidayKind } from "../holidays/types";
import { fold } from "../text";
import { audienceOf, minutesBetween, overlaps, pairsAtOnce } from "./rules";
import type { PlanningWarning, StaleMention, TimedSession } from "./types";

/** A day of the schedule, first one first. */
export interface WarnedDay {
	id: string;
	startsAtLocal: string;
	endsAtLocal: string;
	meetingPackage: MeetingPackage | null;
}

/** A session somewhere else that the same person has at the same time. */
export interface Elsewhere {
	sessionId: string;
	person: string;
	eventTitle: string;
}

/** How long a day bought as a package lasts at least, in minutes (PMK 33/PMK.02/2016). */
export const packageMinutes = { full_day: 480, half_day: 300 } as const;

/** Midday prayer on a Friday, with the way there and back. */
const fridayPrayer = { from: "11:30", to: "13:15" } as const;
/** Shorter breaks between two sessions are no gap. */
const gapMinutes = 15;

export interface WarnedProgramme {
	/** In order, no more than those of one event. */
	days: readonly WarnedDay[];
	/** In order of time. */
	sessions: readonly TimedSession[];
	holidays: readonly { heldOn: string; name: string; kind: HolidayKind }[];
	/** Years of the schedule whose decree has not been entered yet. */
	unknownYears: readonly string[];
	elsewhere: readonly Elsewhere[];
	mentions: readonly StaleMention[];
	/** An online event buys no meeting package. */
	isOnline: boolean;
}

/** Everything of a schedule and programme that a planner should look at: days first, then sessions in order of time. */
export function planningWarnings(plan: WarnedProgramme): PlanningWarning[] {
	return [
		...plan.days.flatMap((day, index) => dayWarnings(plan, day, index + 1)),
		...clashes(plan.sessions),
		...plan.days.flatMap((day, index) => sessionWarnings(plan, day, index + 1)),
		...plan.mentions,
	];
}

function dayWarnings(plan: WarnedProgramme, day: WarnedDay, number: number): PlanningWarning[] {
	const date = day.startsAtLocal.slice(0, 10);
	const year = date.slice(0, 4);
	const isFirstOfYear = plan.days.findIndex(({ startsAtLocal }) => startsAtLocal.startsWith(year)) === number - 1;
	return [
		...plan.holidays
			.filter(({ heldOn }) => heldOn === date)
			.map(({ name, kind }) => ({ kind: "holiday" as const, day: number, date, name, holiday: kind })),
		...(isFirstOfYear && plan.unknownYears.includes(year)
			? [{ kind: "holidays-unknown" as const, day: number, year }]
			: []),
		...tooShort(plan, day, number),
	];
}

/** A day that is shorter than what is bought for it. As long as nobody said what that is, a full day is assumed. */
function tooShort(plan: WarnedProgramme, day: WarnedDay, number: number): PlanningWarning[] {
	const { meetingPackage } = day;
	if (meetingPackage === "none" || (meetingPackage === null && plan.isOnline)) return [];
	const sessions = plan.sessions.filter(({ dayId }) => dayId === day.id);
	// The programme is what the auditor reads; a day without one counts by its hours.
	const starts = [...sessions.map(({ startsAtLocal }) => startsAtLocal)].sort()[0] ?? day.startsAtLocal;
	const ends = [...sessions.map(({ endsAtLocal }) => endsAtLocal)].sort().at(-1) ?? day.endsAtLocal;
	const minutes = minutesBetween(starts, ends);
	if (minutes >= packageMinutes[meetingPackage ?? "full_day"]) return [];
	return [{ kind: "day-too-short", day: number, minutes, meetingPackage }];
}

/** Two sessions at once that cannot both be: in one room, with one person, or beside one that is for everybody. */
function clashes(sessions: readonly TimedSession[]): PlanningWarning[] {
	return pairsAtOnce(sessions).flatMap(([one, other]): PlanningWarning[] => {
		const pair: [TimedSession, TimedSession] = [one, other];
		const isOneRoom = one.room !== "" && fold(one.room) === fold(other.room);
		const people = one.people.filter((person) => other.people.some((name) => fold(name) === fold(person)));
		const isForAll =
			(audienceOf[one.kind] === "for-all" && audienceOf[other.kind] !== "aside") ||
			(audienceOf[other.kind] === "for-all" && audienceOf[one.kind] !== "aside");
		return [
			...(isOneRoom ? [{ kind: "room-clash" as const, sessions: pair, room: one.room }] : []),
			...people.map((person) => ({ kind: "person-clash" as const, sessions: pair, person })),
			// In one room it is said already.
			...(isForAll && !isOneRoom ? [{ kind: "common-overlap" as const, sessions: pair }] : []),
		];
	});
}

function sessionWarnings(plan: WarnedProgramme, day: WarnedDay, number: number): PlanningWarning[] {
	const date = day.startsAtLocal.slice(0, 10);
	const prayer = { startsAtLocal: `${date}T${fridayPrayer.from}`, endsAtLocal: `${date}T${fridayPrayer.to}` };
	const sessions = plan.sessions.filter(({ dayId }) => dayId === day.id);
	const warnings: PlanningWarning[] = [];
	let last: TimedSession | undefined;
	for (const session of sessions) {
		if (last && minutesBetween(last.endsAtLocal, session.startsAtLocal) >= gapMinutes)
			warnings.push({
				kind: "gap",
				day: number,
				after: last,
				from: last.endsAtLocal.slice(11, 16),
				to: session.startsAtLocal.slice(11, 16),
			});
		if (!last || session.endsAtLocal > last.endsAtLocal) last = session;
		if (session.startsAtLocal < day.startsAtLocal || session.endsAtLocal > day.endsAtLocal)
			warnings.push({ kind: "outside-day", session, day: number });
		if (isFriday(date) && session.kind !== "break" && overlaps(session, prayer))
			warnings.push({ kind: "friday-prayer", session });
		for (const { sessionId, person, eventTitle } of plan.elsewhere)
			if (sessionId === session.id) warnings.push({ kind: "person-elsewhere", session, person, eventTitle });
	}
	return warnings;
}

/** Whether a warning is about days and hours, and not about what fills them. */
export function isAboutDays({ kind }: PlanningWarning): boolean {
	return kind === "holiday" || kind === "holidays-unknown" || kind === "day-too-short" || kind === "outside-day";
}
