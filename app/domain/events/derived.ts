import { toInstant } from "../calendar/time-zone";
import type { PlannedDay, PlannedWindow } from "./rules";
import type { TimeZone } from "./types";

/** The columns of an event that follow from its zone, days, registration window and cut-off for changes. */
export function derivedInstants(timeZone: TimeZone, days: readonly PlannedDay[], window: PlannedWindow) {
	const instant = (local: string | null | undefined) => (local ? toInstant(local, timeZone) : null);
	return {
		startsAt: instant(days[0]?.startsAtLocal),
		endsAt: instant(days.at(-1)?.endsAtLocal),
		registrationOpensAt: instant(window.registrationOpensAtLocal),
		registrationClosesAt: instant(window.registrationClosesAtLocal),
		editClosesAt: instant(window.editClosesAtLocal),
	};
}
