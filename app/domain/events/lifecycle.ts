import type { EventRow } from "#db/tables/events";
import type { EventPhase } from "./types";

type Timed = Pick<
	EventRow,
	"status" | "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt" | "reportedAt"
>;

/** What an event is at this moment: its stored status, and for a published one what the clock makes of its dates, and whether its report is closed. */
export function phaseOf(event: Timed, now: Date): EventPhase {
	if (event.status !== "published") return event.status;
	const at = now.toISOString();
	if (event.endsAt && at >= event.endsAt) return event.reportedAt ? "reported" : "finished";
	if (event.startsAt && at >= event.startsAt) return "running";
	if (event.registrationOpensAt && at < event.registrationOpensAt) return "scheduled";
	if (event.registrationClosesAt && at >= event.registrationClosesAt) return "closed";
	return "open";
}
