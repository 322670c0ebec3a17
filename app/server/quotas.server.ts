import { quotaFields } from "#app/domain/events/quotas-schema";
import type { FormValues } from "./form.server";

/** Of posted or addressed values, those of the quotas form and what it showed. */
export function quotaValues(values: FormValues): Record<string, string> {
	return Object.fromEntries(
		[...quotaFields, "version"].map((name) => [name, String([values[name] ?? ""].flat()[0] ?? "")]),
	);
}

/** The page that proposes who steps back so that these quotas can hold. */
export function cutAddress(eventId: string, values: FormValues): string {
	return `/panel/kegiatan/${eventId}/kuota/pengurangan?${new URLSearchParams(quotaValues(values))}`;
}
