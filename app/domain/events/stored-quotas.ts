import type { EventQuota, EventRow } from "#db/tables/events";
import { categories } from "../registrations/types";

const typed = (value: number | null | undefined) => (value == null ? "" : String(value));

/** The fields of the quotas form as they are stored. */
export function storedQuotas(
	event: Pick<EventRow, "seatsPerOrganisation" | "walkInSeats" | "offerHours" | "releaseMinutes">,
	quotas: readonly Omit<EventQuota, "eventId">[],
): Record<string, string> {
	const parties = categories.flatMap((category) => {
		const quota = quotas.find((one) => one.category === category);
		const approval = quota?.needsApproval == null ? "" : quota.needsApproval === 1 ? "yes" : "no";
		return [
			[category, typed(quota?.seats ?? 0)],
			[`${category}_held`, typed(quota?.heldSeats || null)],
			[`${category}_target`, typed(quota?.targetPercent)],
			[`${category}_approval`, approval],
		];
	});
	const { releaseMinutes } = event;
	return {
		...Object.fromEntries(parties),
		per_organisation: typed(event.seatsPerOrganisation),
		walk_in: typed(event.walkInSeats || null),
		offer_hours: typed(event.offerHours),
		release: releaseMinutes === null ? "usual" : releaseMinutes === 0 ? "never" : "own",
		release_minutes: typed(releaseMinutes || null),
	};
}
