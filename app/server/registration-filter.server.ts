import { toInstant } from "#app/domain/calendar/time-zone";
import { searchPatterns } from "#app/domain/registrations/search";
import type { RegistrationAddress } from "#app/ui/registrations/registration-address";
import type { RegistrationFilter } from "#db/queries/registration-filter";
import type { EventRow } from "#db/tables/events";

/** The registrations that an address means: its dates are days on the event's clock, its day a day of the event. */
export function registrationFilter(
	event: Pick<EventRow, "id" | "timeZone">,
	days: readonly { id: string }[],
	address: RegistrationAddress,
): RegistrationFilter {
	const { day, from, to } = address;
	const dayId = day === null ? undefined : days[Math.abs(day) - 1]?.id;
	return {
		eventId: event.id,
		patterns: searchPatterns(address.words),
		category: address.category,
		status: address.status,
		organisationId: address.organisation,
		region: address.region,
		source: address.source,
		withoutEmail: address.noEmail,
		edited: address.edited,
		owingAnswers: address.owing,
		needsReview: address.needsReview,
		presence: day !== null && dayId ? { dayId, isPresent: day > 0 } : null,
		registeredFrom: from && midnight(from, 0, event.timeZone),
		registeredBefore: to && midnight(to, 1, event.timeZone),
	};
}

/** The start of a day, or of the day after it, as an instant; null for a date there is not. */
function midnight(date: string, daysLater: number, timeZone: EventRow["timeZone"]): string | null {
	const day = new Date(`${date}T00:00:00Z`);
	if (Number.isNaN(day.getTime())) return null;
	day.setUTCDate(day.getUTCDate() + daysLater);
	return toInstant(`${day.toISOString().slice(0, 10)}T00:00`, timeZone);
}
