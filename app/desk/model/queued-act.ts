import type { DeskAct, DeskActResult, DeskOutcome } from "#app/domain/attendance/types";

/** An act as it lies on the device until the server has it. */
export interface QueuedAct {
	act: DeskAct;
	/** Whom it is about in the snapshot; null for an unknown ticket. */
	personId: string | null;
	/** Whom to name when it is listed; null for an unknown ticket. */
	label: string | null;
	/** What this device takes it to have come to. */
	outcome: DeskOutcome;
}

/** An act that came to something else than the officer was shown. */
export interface DifferentAnswer {
	queued: QueuedAct;
	result: DeskActResult;
}

const wasLetIn = ["in", "already"];

/** Whether the officer has to hear that it came out otherwise. Two scans of one person come to the same. */
export function differs({ act }: QueuedAct, { outcome, needsDecision }: DeskActResult): boolean {
	if (needsDecision) return true;
	if (act.shown === null || act.shown === outcome) return false;
	return !(wasLetIn.includes(act.shown) && wasLetIn.includes(outcome));
}
