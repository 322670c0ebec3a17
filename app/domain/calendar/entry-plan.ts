import type { EventDay } from "#db/tables/events";
import { calendarMailbox, type Recipient } from "../messages/recipients";
import { printedName } from "../registrations/rules";
import { dayFacts } from "./day-facts";
import { type DesiredEntry, invitableAddress } from "./desired-entry";

/** More days than this fill a calendar: their participants get the file to download instead of invitations. */
const mostInvitedDays = 5;

/** A day of a participant. */
export interface DaySlot {
	registrationId: string;
	day: EventDay;
	/** Counts from 1. */
	dayNumber: number;
}

/**
 * What a participant's calendar should show: the coming days of a published event for a confirmed person with an
 * address. Days that are over are left as they are; days taken off are for nobody.
 */
export function desiredDays(
	recipient: Recipient,
	site: { baseUrl: string; organizer: { address: string } },
	now: string,
): DesiredEntry<DaySlot>[] {
	const { registration, event, days, removedDays } = recipient;
	const takesPart = registration.status === "confirmed" && event.status === "published";
	const address = takesPart ? invitableAddress(calendarMailbox(recipient)?.address ?? null, site.organizer) : null;
	return [...days, ...removedDays]
		.filter((day) => day.endsAt > now)
		.map((day) => {
			const { shown, dayNumber } = planDay(recipient, day, site.baseUrl);
			return {
				owner: { registrationId: registration.id, speakerId: null, dayId: day.id, sessionId: null },
				name: printedName(registration),
				address: day.removedAt === null ? address : null,
				isInvited: days.length <= mostInvitedDays,
				shown,
				slot: { registrationId: registration.id, day, dayNumber },
			};
		});
}

function planDay(recipient: Recipient, day: EventDay, baseUrl: string) {
	const { registration, event, days, region } = recipient;
	// A removed day keeps the number it had.
	const dayNumber = day.removedAt === null ? days.indexOf(day) + 1 : day.position;
	const dayCount = day.removedAt === null ? days.length : Math.max(days.length, day.position);
	const { language } = registration;
	const delegate = calendarMailbox(recipient)?.delegate;
	const shown = dayFacts({ event, day, dayNumber, dayCount, region, language, baseUrl, delegate });
	return { shown, dayNumber };
}
