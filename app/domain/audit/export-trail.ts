import { inTransaction } from "#db/client";
import * as auditSearchQueries from "#db/queries/audit-search";
import type { Deps } from "../deps";
import { record } from "./record";
import { mostExported } from "./rules";

/**
 * Notes that somebody takes entries of the trail out of the house: how many, in which kind of file, and how they were
 * narrowed down. What was searched for is left out, because it may name a person. Gives how many they are.
 */
export async function exportTrail(
	deps: Deps,
	officeId: string,
	filter: auditSearchQueries.TrailFilter,
	{ format, group }: { format: string; group: string },
): Promise<number> {
	return inTransaction(deps.db, async (trx) => {
		const count = await auditSearchQueries.countEntries(trx, filter, mostExported);
		const { from, until, pattern, actorId, recordId, eventId, requestId } = filter;
		await record(trx, deps, {
			action: "trail.exported",
			subjectId: deps.actor.id ?? "",
			officeId,
			after: {
				...{ count, format },
				...(from ? { from } : {}),
				...(until ? { until } : {}),
				...(group ? { kind: group } : {}),
				...(pattern ? { searched: true } : {}),
				...(actorId || recordId || eventId || requestId ? { filtered: true } : {}),
			},
		});
		return count;
	});
}
