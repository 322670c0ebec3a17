import { inTransaction } from "#db/client";
import type { TrailFilter } from "#db/queries/audit-search";
import * as breachQueries from "#db/queries/breach";
import type { Deps } from "../deps";
import type { People } from "../sightings/types";
import { record } from "./record";
import { mostExported } from "./rules";

/** People read at once. */
const portion = 500;

/** Notes that somebody takes the list of people a leak concerns out of the house: of whose account or which entry, and whom. */
export async function exportBreach(deps: Deps, officeId: string, filter: TrailFilter, format: string): Promise<number> {
	return inTransaction(deps.db, async (trx) => {
		const people: People[] = [];
		let count = 0;
		for (let after: breachQueries.Affected | null = null; count < mostExported; ) {
			const some: breachQueries.Affected[] = await breachQueries.listAffected(trx, filter, { after, limit: portion });
			people.push(...some.map(({ personKind, personId }) => ({ kind: personKind, ids: [personId] })));
			count += some.length;
			after = some.at(-1) ?? null;
			if (some.length < portion) break;
		}
		const { actorId, entryId, from, until } = filter;
		await record(trx, deps, {
			action: "breach.exported",
			subjectId: entryId || actorId || "",
			officeId,
			after: { count, format, ...(from ? { from } : {}), ...(until ? { until } : {}) },
			people,
		});
		return count;
	});
}
