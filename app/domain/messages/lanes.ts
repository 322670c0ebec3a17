import type { DeliveryScope } from "./types";

/** What each lane of letters is for, the most urgent first: what lets somebody in, what answers one act, what goes to many. */
export const laneScopes = ["sign_in", "transactional", "bulk"] as const satisfies readonly DeliveryScope[];

/** Among so many letters of a lane that were decided about … */
export const refusalsAmong = 100;
/** … a mail server may refuse so many: more, and it is about to stop listening to this sender. */
export const mostRefused = 5;

/** Whether a lane may be stopped. Sign-in letters go on: without them nobody could come in and see why. */
export function canStop(lane: number): boolean {
	return lane > 0;
}
