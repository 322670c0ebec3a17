import type { EventMode, EventPhase } from "./types";

/** Whether an event has taken place, be its report closed or not. */
export function isOver(phase: EventPhase): phase is "finished" | "reported" {
	return phase === "finished" || phase === "reported";
}

/** What an event still lacks before the public may see it; also the names of the steps that fill it in. */
export const publicationSteps = ["purpose", "place", "contact", "days", "window", "programme", "quotas"] as const;
export type PublicationStep = (typeof publicationSteps)[number];

/** The facts publication depends on. */
export interface PublicationFacts {
	purpose: string;
	mode: EventMode;
	venueName: string;
	regencyCode: string | null;
	onlineUrl: string | null;
	contactName: string;
	contactPhone: string | null;
	contactEmail: string | null;
	registrationOpensAtLocal: string | null;
	registrationClosesAtLocal: string | null;
}

/**
 * The steps that keep an event from being published, in the order in which they are worked through. A hybrid event may
 * get its joining link later, an online one has no other place.
 */
export function missingForPublication(
	event: PublicationFacts,
	days: readonly unknown[],
	sessions: readonly unknown[],
	quotas: readonly { seats: number }[],
): PublicationStep[] {
	const done: Record<PublicationStep, boolean> = {
		purpose: event.purpose !== "",
		place: event.mode === "online" ? event.onlineUrl !== null : event.venueName !== "" && event.regencyCode !== null,
		contact: event.contactName !== "" && (event.contactPhone !== null || event.contactEmail !== null),
		days: days.length > 0,
		window: event.registrationOpensAtLocal !== null && event.registrationClosesAtLocal !== null,
		programme: sessions.length > 0,
		quotas: quotas.some(({ seats }) => seats > 0),
	};
	return publicationSteps.filter((step) => !done[step]);
}

/** Wall-clock times `YYYY-MM-DDTHH:MM` of one zone; as text they sort by time. */
export interface PlannedDay {
	startsAtLocal: string;
	endsAtLocal: string;
}

export interface PlannedWindow {
	registrationOpensAtLocal: string | null;
	registrationClosesAtLocal: string | null;
	/** Until when participants change their own data; null: until registration closes. */
	editClosesAtLocal?: string | null;
}

/** What is wrong with a schedule; `day` is the index of the day it stands at. */
export type ScheduleProblem =
	| { reason: "end-before-start" | "day-not-later"; day: number }
	| { reason: "closes-before-opens" | "closes-after-start" | "edit-closes-after-end" };

/**
 * The first thing wrong with days and registration window: a day ends after it starts, each day has a later date than
 * the one before, registration opens before it closes and closes no later than the first day starts, and participants change their own
 * data until the last day ends at the latest.
 */
export function scheduleProblem(days: readonly PlannedDay[], window: PlannedWindow): ScheduleProblem | null {
	for (const [index, day] of days.entries()) {
		const before = days[index - 1];
		if (day.endsAtLocal <= day.startsAtLocal) return { reason: "end-before-start", day: index };
		if (before && day.startsAtLocal.slice(0, 10) <= before.startsAtLocal.slice(0, 10))
			return { reason: "day-not-later", day: index };
	}
	const { registrationOpensAtLocal: opens, registrationClosesAtLocal: closes } = window;
	if (opens && closes && closes <= opens) return { reason: "closes-before-opens" };
	const first = days[0];
	if (first && closes && closes > first.startsAtLocal) return { reason: "closes-after-start" };
	const last = days.at(-1);
	if (last && window.editClosesAtLocal && window.editClosesAtLocal > last.endsAtLocal)
		return { reason: "edit-closes-after-end" };
	return null;
}
