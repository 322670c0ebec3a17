import type { EventDay } from "#db/tables/events";
import type { CalendarEntry } from "#db/tables/messages";
import { mailAddressOf, type Recipient } from "../messages/recipients";
import { dayFacts } from "./day-facts";
import { contentHash, materialHash } from "./hashes";

/** More days than this fill a calendar: their participants get the file to download instead of invitations. */
const mostInvitedDays = 5;

/** One day of one person, as it should stand in their calendar. */
export interface PlannedDay {
	recipient: Recipient;
	day: EventDay;
	dayNumber: number;
	shown: ReturnType<typeof dayFacts>;
	contentHash: string;
	materialHash: string;
}

/** What has to happen to one calendar entry: invite anew, send the new facts, or take it back. */
export type EntryStep =
	| ({ kind: "create"; to: string } & PlannedDay)
	| ({ kind: "update"; entry: CalendarEntry } & PlannedDay)
	| ({ kind: "end"; entry: CalendarEntry } & PlannedDay);

/**
 * Compares what a person's calendar shows with what it should: the coming days of a published event for a confirmed
 * person with an address. Days that are over are left as they are. Nothing to do gives an empty list.
 */
export function planEntries(
	recipient: Recipient,
	entries: readonly CalendarEntry[],
	site: { baseUrl: string; organizer: { address: string } },
	now: string,
): EntryStep[] {
	const { registration, event, days, removedDays } = recipient;
	const address = mailAddressOf(registration);
	const takesPart = registration.status === "confirmed" && event.status === "published";
	const steps: EntryStep[] = [];
	for (const day of [...days, ...removedDays]) {
		const entry = entries.find((candidate) => candidate.dayId === day.id);
		if (day.endsAt <= now) continue;
		const planned = planDay(recipient, day, site.baseUrl);
		// An organizer who invites their own mailbox is not asked to answer, and clients show no invitation.
		const invitable = address !== null && address.toLowerCase() !== site.organizer.address.toLowerCase();
		const wanted = takesPart && invitable && day.removedAt === null ? address : null;
		if (entry && entry.attendeeEmail !== wanted) steps.push({ kind: "end", entry, ...planned });
		if (wanted === null) continue;
		if (entry?.attendeeEmail === wanted) {
			if (entry.contentHash !== planned.contentHash) steps.push({ kind: "update", entry, ...planned });
		} else if (days.length <= mostInvitedDays) {
			steps.push({ kind: "create", to: wanted, ...planned });
		}
	}
	return steps;
}

function planDay(recipient: Recipient, day: EventDay, baseUrl: string): PlannedDay {
	const { registration, event, days, region } = recipient;
	// A removed day keeps the number it had.
	const dayNumber = day.removedAt === null ? days.indexOf(day) + 1 : day.position;
	const dayCount = day.removedAt === null ? days.length : Math.max(days.length, day.position);
	const shown = dayFacts({ event, day, dayNumber, dayCount, region, language: registration.language, baseUrl });
	return {
		recipient,
		day,
		dayNumber,
		shown,
		contentHash: contentHash(shown),
		materialHash: materialHash(shown),
	};
}
