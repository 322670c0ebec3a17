import { createHash } from "node:crypto";
import type { Language } from "#app/i18n/language";
import type { EventDay, EventRow } from "#db/tables/events";
import type { Site } from "../deps";
import type { PublicDayFacts } from "./facts";
import { inviteWording } from "./wording";

/**
 * The days of one event as a public calendar shows them. `place` is one line of text. The days of a cancelled or
 * postponed event, and those taken off the schedule, stay and say so; the UID of a day is its own and differs from any
 * attendee's.
 */
export function publicDays(
	event: EventRow,
	days: readonly EventDay[],
	place: string,
	site: Pick<Site, "baseUrl">,
	language: Language,
): PublicDayFacts[] {
	const url = `${site.baseUrl}/kegiatan/${event.slug}`;
	const living = days.filter(({ removedAt }) => removedAt === null);
	return days.map((day) => ({
		uid: publicUid(day.id),
		sequence: event.scheduleVersion,
		dtstamp: event.updatedAt,
		createdAt: event.createdAt,
		start: day.startsAtLocal,
		end: day.endsAtLocal,
		timeZone: event.timeZone,
		location: place,
		url,
		cancelled: day.removedAt !== null || event.status === "cancelled" || event.status === "postponed",
		...inviteWording({
			title: event.title,
			dayNumber: Math.max(1, living.indexOf(day) + 1),
			dayCount: day.removedAt === null ? living.length : 1,
			host: event.hostName,
			url,
			language,
		}),
	}));
}

/** A stable UUID-shaped UID that tells nothing about the row it stands for (RFC 7986 5.3). */
function publicUid(dayId: string): string {
	const hex = createHash("sha256").update(`public|${dayId}`).digest("hex");
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
