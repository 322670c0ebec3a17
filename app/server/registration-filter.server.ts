import { toInstant } from "#app/domain/calendar/time-zone";
import { searchPatterns } from "#app/domain/registrations/search";
import type { RegistrationAddress } from "#app/ui/registrations/registration-address";
import type { FilterChoices } from "#app/ui/registrations/registration-filters";
import type { ReadDb } from "#db/client";
import type { RegistrationFilter } from "#db/queries/registration-filter";
import * as registrationListQueries from "#db/queries/registration-list";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { EventRow } from "#db/tables/events";

/** The registrations that an address means: its dates are days on the event's clock, its day a day of the event. */
export function registrationFilter(
	event: Pick<EventRow, "id" | "timeZone" | "exampleAsOf">,
	days: readonly { id: string }[],
	address: RegistrationAddress,
	now: Date,
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
		answer: address.answer,
		sessionId: address.session,
		// A worked example is looked at as it stood on its own date.
		overdueAt: address.overdue ? (event.exampleAsOf ?? now.toISOString()) : null,
		registeredFrom: from && midnight(from, 0, event.timeZone),
		registeredBefore: to && midnight(to, 1, event.timeZone),
	};
}

/** What the filters of an event's list offer. */
export async function filterChoices(read: ReadDb, eventId: string, days: readonly unknown[]): Promise<FilterChoices> {
	const [organisations, regions, questions, sessions] = await Promise.all([
		registrationListQueries.listOrganisations(read, eventId),
		registrationListQueries.listRegions(read, eventId),
		registrationListQueries.listOwnQuestions(read, eventId),
		sessionChoiceQueries.listLimitedSessions(read, [eventId]),
	]);
	return {
		organisations: organisations.map(({ id, name }) => ({ id, name })),
		regions,
		sessions: sessions.map(({ id, title }) => ({ id, title })),
		days: days.map((_day, index) => index + 1),
		questions,
	};
}

/** The start of a day, or of the day after it, as an instant; null for a date there is not. */
function midnight(date: string, daysLater: number, timeZone: EventRow["timeZone"]): string | null {
	const day = new Date(`${date}T00:00:00Z`);
	if (Number.isNaN(day.getTime())) return null;
	day.setUTCDate(day.getUTCDate() + daysLater);
	return toInstant(`${day.toISOString().slice(0, 10)}T00:00`, timeZone);
}
