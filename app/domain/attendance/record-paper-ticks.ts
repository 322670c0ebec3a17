import type { Deps } from "../deps";
import { checkIn } from "./check-in";
import type { DeskPlace } from "./desk-work";
import { actOfPage } from "./new-act";
import type { DeskListId } from "./types";

interface PaperTicks extends DeskListId {
	registrationIds: readonly string[];
	/** When they came, UTC: as written on the paper, or when the list began. */
	at: string;
	/** Why it comes from paper. */
	reason: string;
	key: string | null;
}

/**
 * Types in who ticked or signed a list on paper, for a supervisor: each person is an act of the method "paper" with the reason.
 * Whoever was there already stays as recorded. How many came in now; null when the actor may not.
 */
export async function recordPaperTicks(
	deps: Deps,
	eventId: string,
	{ registrationIds, at, reason, key, ...list }: PaperTicks,
	place: DeskPlace,
): Promise<number | null> {
	let recorded = 0;
	for (const registrationId of registrationIds) {
		const act = { ...actOfPage(deps, key, `paper ${registrationId}`), at, reason };
		const by = { kind: "check_in", by: "registration", registrationId, method: "paper" } as const;
		const { outcome } = await checkIn(deps, eventId, { ...act, ...by, ...list }, place);
		if (outcome === "not_allowed") return null;
		if (outcome === "in") recorded++;
	}
	return recorded;
}
