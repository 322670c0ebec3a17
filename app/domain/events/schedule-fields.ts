import type { PlannedDay, PlannedWindow } from "./rules";
import type { MeetingPackage } from "./types";

type Day = PlannedDay & { meetingPackage?: MeetingPackage | null | undefined };

/** A schedule for comparison: every day as `start|end|package`, and the moments of its windows, empty when open. */
export function scheduleFields(window: PlannedWindow, days: readonly Day[]): Record<string, string> {
	const planned = days.map(({ startsAtLocal, endsAtLocal, meetingPackage }, index) => [
		`day_${index + 1}`,
		[startsAtLocal, endsAtLocal, meetingPackage ?? ""].join("|"),
	]);
	return {
		...Object.fromEntries(planned),
		opens: window.registrationOpensAtLocal ?? "",
		closes: window.registrationClosesAtLocal ?? "",
		edit_closes: window.editClosesAtLocal ?? "",
	};
}
