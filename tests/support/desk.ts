import { checkIn } from "#app/domain/attendance/check-in";
import type { DeskPlace } from "#app/domain/attendance/desk-work";
import { atPage, newAct } from "#app/domain/attendance/new-act";
import type { CheckInAct, CheckInBy, DeskActBase, DeskActResult } from "#app/domain/attendance/types";
import { undoDeskAct } from "#app/domain/attendance/undo-desk-act";
import type { Deps } from "#app/domain/deps";

type Arrival = CheckInBy &
	Partial<DeskActBase> &
	Partial<Pick<CheckInAct, "method" | "reason">> & { dayId: string; sessionId?: string | null };

/** Lets somebody in at a desk of the event, on the day unless a session is named. */
export function letIn(
	deps: Deps,
	eventId: string,
	arrival: Arrival,
	place: DeskPlace = atPage,
): Promise<DeskActResult> {
	return checkIn(deps, eventId, { ...newAct(deps), kind: "check_in", sessionId: null, ...arrival }, place);
}

/** Takes a whole check-in back. */
export function takeBack(deps: Deps, eventId: string, attendanceId: string): Promise<DeskActResult> {
	return undoDeskAct(deps, eventId, { ...newAct(deps), kind: "undo", undoes: "attendance", attendanceId }, atPage);
}
