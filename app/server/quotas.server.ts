import { quotaFields } from "#app/domain/events/quotas-schema";
import { categories } from "#app/domain/registrations/types";
import type { EventQuota, EventRow } from "#db/tables/events";
import type { FormValues } from "./form.server";

const typed = (value: number | null | undefined) => (value == null ? "" : String(value));

/** What stands in the quotas form before anything is typed. */
export function storedQuotas(event: EventRow, quotas: readonly EventQuota[]): Record<string, string> {
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
	return {
		...Object.fromEntries(parties),
		per_organisation: typed(event.seatsPerOrganisation),
		walk_in: typed(event.walkInSeats || null),
		offer_hours: typed(event.offerHours),
	};
}

/** Of posted or addressed values, those of the quotas form. */
export function quotaValues(values: FormValues): Record<string, string> {
	return Object.fromEntries(quotaFields.map((name) => [name, String([values[name] ?? ""].flat()[0] ?? "")]));
}

/** The page that proposes who steps back so that these quotas can hold. */
export function cutAddress(eventId: string, values: FormValues): string {
	return `/panel/kegiatan/${eventId}/kuota/pengurangan?${new URLSearchParams(quotaValues(values))}`;
}
