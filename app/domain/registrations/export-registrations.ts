import { inTransaction } from "#db/client";
import * as registrationListQueries from "#db/queries/registration-list";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

export type ExportAnswer = { ok: true; count: number } | { ok: false; reason: "no-such-event" };

/**
 * Notes that somebody takes a list with people's data out of the house: how many, and how it was narrowed down. What
 * was searched for is left out, because it may name a person.
 */
export async function exportRegistrations(
	deps: Deps,
	eventId: string,
	filter: Omit<registrationListQueries.RegistrationFilter, "eventId">,
): Promise<ExportAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const byStatus = await registrationListQueries.countByStatus(trx, { ...filter, eventId });
		const counts = filter.status ? [byStatus[filter.status] ?? 0] : Object.values(byStatus);
		const count = counts.reduce((sum, one) => sum + one, 0);
		const { category, status } = filter;
		await record(trx, deps, {
			action: "registration.exported",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: {
				count,
				...(category ? { category } : {}),
				...(status ? { status } : {}),
				...(filter.patterns.length > 0 ? { searched: true } : {}),
			},
		});
		return { ok: true, count };
	});
}
