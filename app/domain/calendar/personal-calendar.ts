import type { PersonalDayFacts } from "./facts";
import { renderCalendarObject } from "./object";

/**
 * A participant's own days as UTF-8 text for a download: UID and SEQUENCE as in the mailed invitations, so that
 * importing merges with them, and no METHOD, because a file is no message.
 */
export function buildPersonalCalendar(calendar: { name: string; entries: readonly PersonalDayFacts[] }): string {
	return renderCalendarObject({
		method: null,
		name: calendar.name,
		refresh: null,
		days: calendar.entries.map((day) => ({ ...day, rsvp: false, alarm: !day.cancelled, refuseCounter: false })),
	});
}
