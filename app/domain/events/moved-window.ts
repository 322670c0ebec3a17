import { addDays } from "./calendar-days";
import type { EventPlan } from "./event-plan";
import type { PlannedWindow } from "./rules";

/** A moment counted from a plan's first day, when that is `firstDay`; null where it would lie before `now`. */
export function movedMoment(moment: EventPlan["opens"], firstDay: string | null, now: string): string | null {
	const moved = moment && firstDay ? `${addDays(firstDay, moment.offset)}T${moment.time}` : null;
	return moved && moved > now ? moved : null;
}

/**
 * The registration window of a plan that begins on `firstDay`. It keeps its distance to the first day; what would lie
 * before `now` (a wall clock of the event's zone) begins now, and a window that would be over stays open until the event
 * starts.
 */
export function movedWindow(
	plan: Pick<EventPlan, "opens" | "closes">,
	firstDay: string | null,
	startsAtLocal: string | null,
	now: string,
): PlannedWindow {
	const moved = (moment: EventPlan["opens"]) =>
		moment && firstDay ? `${addDays(firstDay, moment.offset)}T${moment.time}` : null;
	const [opens, closes] = [moved(plan.opens), moved(plan.closes)];
	const open = opens && opens < now ? now : opens;
	// Closing must come after opening, and never after the event has started.
	const begin = open ?? now;
	const close = closes && closes <= begin ? (startsAtLocal && startsAtLocal > begin ? startsAtLocal : null) : closes;
	return { registrationOpensAtLocal: close === null && closes ? null : open, registrationClosesAtLocal: close };
}
