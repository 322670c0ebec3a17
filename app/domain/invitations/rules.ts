import type { EventPhase } from "../events/types";
import { staffRefusalOf } from "../registrations/rules";
import type { InvitationStatus } from "./types";

/** Days that must have passed since somebody was last written to before a reminder goes out. */
export const daysBetweenReminders = 3;

/** What a personal link can still do, or why it can do nothing. */
export type LinkState =
	/** It can be answered. */
	| "open"
	/** Accepted, and more people of the organisation may register. */
	| "more"
	/** Accepted by as many people as were invited. */
	| "used"
	| "declined"
	| "delegated"
	| "withdrawn"
	/** The time to answer is over. */
	| "expired"
	/** The event takes nobody: a draft, postponed, cancelled, over. */
	| "shut";

interface Facts {
	status: InvitationStatus;
	withdrawnAt: string | null;
	delegatesAllowed: number;
	/** People who take part because of it. */
	registered: number;
	phase: EventPhase;
	/** UTC instant until which an answer counts; null for no limit. */
	respondBy: string | null;
}

/** What the personal link of an invitation can do at `now`. */
export function linkState({ status, withdrawnAt, delegatesAllowed, registered, phase, respondBy }: Facts, now: Date) {
	if (withdrawnAt !== null) return "withdrawn" satisfies LinkState;
	if (status === "delegated" || status === "declined") return status satisfies LinkState;
	if (staffRefusalOf(phase) !== null) return "shut" satisfies LinkState;
	const isOver = respondBy !== null && now.toISOString() >= respondBy;
	if (status === "accepted") return registered >= delegatesAllowed || isOver ? "used" : "more";
	return isOver ? "expired" : "open";
}

/**
 * The seats that stay held back for invited people of a party once `places` of them will not come: as many fewer, but
 * never fewer than those who may still come and those who sit there already.
 */
export function heldAfterDecline(facts: { held: number; places: number; open: number; invited: number }): number {
	const { held, places, open, invited } = facts;
	return Math.max(Math.min(held, open + invited), held - places, 0);
}
