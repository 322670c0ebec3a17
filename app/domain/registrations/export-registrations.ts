import { inTransaction } from "#db/client";
import type { RegistrationFilter } from "#db/queries/registration-filter";
import * as registrationListQueries from "#db/queries/registration-list";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

export type ExportAnswer = { ok: true; count: number } | { ok: false; reason: "no-such-event" };

/**
 * Notes that somebody takes a list with people's data out of the house: how many, in which kind of file, and how it was
 * narrowed down. What was searched for, and who was chosen, is left out, because it may name a person.
 */
export async function exportRegistrations(
	deps: Deps,
	eventId: string,
	filter: Omit<RegistrationFilter, "eventId">,
	format: string,
): Promise<ExportAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "people.export", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const count = await registrationListQueries.countMatching(trx, { ...filter, eventId });
		const ids = await registrationListQueries.listIds(trx, { ...filter, eventId }, null, count);
		const { category, status, region, source } = filter;
		const isMarked = filter.withoutEmail || filter.edited || filter.owingAnswers;
		const isNarrower = filter.organisationId || filter.presence || isMarked;
		await record(trx, deps, {
			action: "registration.exported",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: {
				count,
				format,
				...(category ? { category } : {}),
				...(status ? { status } : {}),
				...(region ? { region } : {}),
				...(source ? { source } : {}),
				...(filter.patterns.length > 0 ? { searched: true } : {}),
				...(isNarrower || filter.registeredFrom || filter.registeredBefore ? { filtered: true } : {}),
				...(filter.ids ? { chosen: true } : {}),
			},
			people: [{ kind: "registration", ids }],
		});
		return { ok: true, count };
	});
}
