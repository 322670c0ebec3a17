import type { InvitedSession } from "#db/queries/session-choices";
import type { EventDay } from "#db/tables/events";
import { calendarMailbox, type Recipient } from "../messages/recipients";
import { printedName } from "../registrations/rules";
import { chosenSessionFacts, dayFacts } from "./day-facts";
import { type DesiredEntry, invitableAddress } from "./desired-entry";
import { toInstant } from "./time-zone";

/** More days than this fill a calendar: their participants get the file to download instead of invitations. */
const mostInvitedDays = 5;

/** A day of a participant, or a session of that day which the participant chose. */
export interface DaySlot {
	registrationId: string;
	day: EventDay;
	/** Counts from 1. */
	dayNumber: number;
	/** Null: the day itself. */
	session: InvitedSession | null;
}

/**
 * What a participant's calendar should show: the coming days of a published event for a confirmed person with an
 * address, and of the sessions with places of their own those in which the person has one. What is over is left as it
 * is; days and sessions taken off are for nobody.
 */
export function desiredDays(
	recipient: Recipient,
	site: { baseUrl: string; organizer: { address: string } },
	now: string,
): DesiredEntry<DaySlot>[] {
	const { registration, event, days, removedDays } = recipient;
	const takesPart = registration.status === "confirmed" && event.status === "published";
	const address = takesPart ? invitableAddress(calendarMailbox(recipient)?.address ?? null, site.organizer) : null;
	const isInvited = days.length <= mostInvitedDays;
	const person = { registrationId: registration.id, speakerId: null };
	return [...days, ...removedDays]
		.filter((day) => day.endsAt > now)
		.flatMap((day) => {
			const { shown, dayNumber } = planDay(recipient, day, site.baseUrl);
			const isOn = day.removedAt === null;
			const common = { name: printedName(registration), isInvited };
			const slot = { registrationId: registration.id, day, dayNumber };
			const sessions = sessionsOf(recipient, day).filter(
				({ endsAtLocal }) => toInstant(endsAtLocal, event.timeZone) > now,
			);
			return [
				{
					...common,
					owner: { ...person, dayId: day.id, sessionId: null },
					address: isOn ? address : null,
					shown,
					slot: { ...slot, session: null },
				},
				...sessions.map((session) => ({
					...common,
					owner: { ...person, dayId: null, sessionId: session.sessionId },
					address: isOn && isHeld(recipient, session) ? address : null,
					shown: planSession(recipient, session, site.baseUrl),
					slot: { ...slot, session },
				})),
			];
		});
}

/** The sessions of a day that this person chose, or that their calendar still shows. */
function sessionsOf({ sessions, invitedSessions }: Recipient, day: EventDay): InvitedSession[] {
	const known = new Map<string, InvitedSession>();
	for (const session of [...invitedSessions, ...sessions]) known.set(session.sessionId, session);
	return [...known.values()].filter(({ dayId }) => dayId === day.id);
}

function isHeld({ sessions }: Recipient, { sessionId }: InvitedSession): boolean {
	return sessions.some((session) => session.sessionId === sessionId && session.status === "confirmed");
}

function planSession(recipient: Recipient, session: InvitedSession, baseUrl: string) {
	const { registration, event, region } = recipient;
	const delegate = calendarMailbox(recipient)?.delegate;
	return chosenSessionFacts({ event, session, region, language: registration.language, baseUrl, delegate });
}

function planDay(recipient: Recipient, day: EventDay, baseUrl: string) {
	const { registration, event, days, region } = recipient;
	// A removed day keeps the number it had.
	const dayNumber = day.removedAt === null ? days.indexOf(day) + 1 : day.position;
	const dayCount = day.removedAt === null ? days.length : Math.max(days.length, day.position);
	const { language } = registration;
	const delegate = calendarMailbox(recipient)?.delegate;
	const sessions = recipient.sessions.filter(({ dayId, status }) => dayId === day.id && status === "confirmed");
	const shown = dayFacts({ event, day, dayNumber, dayCount, region, language, baseUrl, delegate, sessions });
	return { shown, dayNumber };
}
